# Sourced by app/run.sh, app/package.sh and tests/run.sh: installs what is missing, gets Dear ImGui, configures, builds.
# Works on a bare Debian (no sudo, git, locales or ca-certificates) and without a terminal.
# When nothing is missing it calls no apt at all.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
setup_dir="$root/build/setup"
imgui_dir="$setup_dir/imgui"
imgui_minimum="1.92"
imgui_suite="forky"
keyring="/usr/share/keyrings/debian-archive-keyring.gpg"

program_packages=(
    g++ cmake ninja-build pkg-config
    libglfw3-dev libx11-dev libxcb1-dev libgl-dev libfreetype-dev libfontconfig-dev fontconfig fonts-noto-cjk
    libcairo2-dev libpng-dev libpango1.0-dev libharfbuzz-dev libglib2.0-dev libicu-dev
    libsqlitecpp-dev libsqlite3-dev nlohmann-json3-dev libxlsxwriter-dev libzip-dev zlib1g-dev
    libexpat1-dev libgsf-1-dev libxml2-dev
)
test_packages=(python3 sqlite3 libxml2-utils poppler-utils xvfb xdotool
    xclip x11-utils x11-xserver-utils dbus-daemon fcitx5 fcitx5-pinyin
    at-spi2-core python3-pyatspi gir1.2-atspi-2.0)
# What app/package.sh makes packages with, and what it looks at them with.
package_packages=(dpkg-dev file patchelf gzip
    desktop-file-utils appstream libxml2-utils shared-mime-info man-db lintian)

say() { printf '==> %s\n    %s\n' "$1" "$2" >&2; }
give_up() {
    printf '错误：%s\nerror: %s\n' "$1" "$2" >&2
    exit 1
}

have_apt() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        give_up "需要管理员权限，但没有 sudo：请用 root 运行一次。" \
            "administrator rights are needed and there is no sudo: run this once as root."
    fi
}

# apt for changes of the system; waits for another apt that is running.
system_apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing_of() {
    local package
    for package in "$@"; do
        is_installed "$package" || printf '%s\n' "$package"
    done
}

install_missing() {
    local missing
    mapfile -t missing < <(missing_of "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "用 apt 安装缺少的编译工具、库和中文字体：${missing[*]}" \
        "Installing the missing build tools, libraries and Chinese font with apt: ${missing[*]}"
    system_apt update
    system_apt install "${missing[@]}"
}

# The mirror of this machine's own Debian archive, one-line and deb822 sources alike.
debian_mirror() {
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)' \
        'Created-By: Packages' |
        awk '$3 != "main" || $1 $2 ~ /security|updates|backports|proposed/ { next }
             $4 == "Debian" { known = $1; exit }
             $1 ~ /debian/ && likely == "" { likely = $1 }
             END { print known != "" ? known : likely != "" ? likely : "http://deb.debian.org/debian" }'
}

# Writes a private apt configuration NAME with one line of sources; the system's own is not touched.
private_apt() {
    local dir="$setup_dir/apt-$1"
    mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
    printf '%s\n' "$2" >"$dir/sources.list"
    cat >"$dir/apt.conf" <<CONF
Dir::Etc::SourceList "$dir/sources.list";
Dir::Etc::SourceParts "-";
Dir::State::Lists "$dir/lists";
Dir::Cache "$dir/cache";
APT::Sandbox::User "root";
Acquire::Languages "none";
$3
CONF
    printf '%s\n' "$dir/apt.conf"
}

# Dear ImGui as a Debian source package; apt checks the archive's signature and the file's hash.
# check-valid-until=no: a mirror of the testing suite may be weeks old.
fetch_imgui() {
    [ ! -e "$imgui_dir/imgui.h" ] || return 0
    have_apt && [ -e "$keyring" ] || return 0
    say "获取 Dear ImGui 源码包（Debian $imgui_suite，不改动系统的 apt 设置）" \
        "Getting the Dear ImGui source package (Debian $imgui_suite; the system's apt settings stay untouched)"
    local config download="$setup_dir/imgui-download"
    config="$(private_apt imgui \
        "deb-src [signed-by=$keyring check-valid-until=no] $(debian_mirror) $imgui_suite main" \
        'Acquire::Check-Valid-Until "false";')"
    rm -rf "$download" && mkdir -p "$download"
    (
        cd "$download"
        export APT_CONFIG="$config"
        apt-get -qq update
        apt-get -qq source --download-only --tar-only imgui
        cmake -E tar xf imgui_*.orig.tar.*
    )
    accept_imgui "$download"/imgui-*/
    rm -rf "$download" "$setup_dir/apt-imgui"
}

accept_imgui() {
    local version
    version="$(sed -n 's/^#define IMGUI_VERSION  *"\(.*\)"/\1/p' "$1/imgui.h")"
    dpkg --compare-versions "$version" ge "$imgui_minimum" ||
        give_up "Dear ImGui $version 太旧，需要 $imgui_minimum 以上。" \
            "Dear ImGui $version is too old; $imgui_minimum or newer is needed."
    say "Dear ImGui $version" "Dear ImGui $version"
    rm -rf "$imgui_dir" && mv "$1" "$imgui_dir"
}

has_catch2_3() {
    is_installed libcatch2-dev &&
        dpkg --compare-versions "$(dpkg-query -W -f '${Version}' libcatch2-dev)" ge 3
}

distribution_has_catch2_3() {
    local candidate
    candidate="$(LC_ALL=C apt-cache policy libcatch2-dev | sed -n 's/^  Candidate: //p')"
    [ -n "$candidate" ] && [ "$candidate" != '(none)' ] &&
        dpkg --compare-versions "$candidate" ge 3
}

install_catch2() {
    ! has_catch2_3 || return 0
    say "安装测试框架 Catch2 3" "Installing the test framework Catch2 3"
    distribution_has_catch2_3 || system_apt update
    if distribution_has_catch2_3; then
        system_apt install libcatch2-dev
    else
        install_catch2_from_backports
    fi
}

install_catch2_from_backports() {
    local config codename
    codename="$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")"
    config="$(private_apt backports \
        "deb [signed-by=$keyring] $(debian_mirror) $codename-backports main" '')"
    as_root env APT_CONFIG="$config" apt-get -qq update
    as_root env APT_CONFIG="$config" DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
        --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
        install "libcatch2-dev/$codename-backports"
    as_root rm -rf "$setup_dir/apt-backports"
}

set_up_program() {
    if have_apt; then
        install_missing "${program_packages[@]}"
    else
        say "没有 apt：请自行准备 ${program_packages[*]}" \
            "There is no apt: please provide ${program_packages[*]}"
    fi
    fetch_imgui
}

set_up_tests() {
    if have_apt; then
        install_missing "${program_packages[@]}" "${test_packages[@]}"
        install_catch2
    fi
    fetch_imgui
}

set_up_packages() {
    have_apt || give_up "制作安装包需要 Debian（或 UOS、麒麟）的 apt 和 dpkg。" \
        "Packages are made with apt and dpkg: please run this on Debian, UOS or Kylin."
    install_missing "${program_packages[@]}" "${package_packages[@]}"
    fetch_imgui
}

# configure FOLDER [CMAKE-OPTION...]
configure() {
    local folder="$1" generator=()
    shift
    if [ ! -e "$folder/CMakeCache.txt" ] && command -v ninja >/dev/null; then
        generator=(-G Ninja)
    fi
    if [ -e "$imgui_dir/imgui.h" ]; then
        set -- "-DFETCHCONTENT_SOURCE_DIR_IMGUI=$imgui_dir" "$@"
    fi
    cmake -S "$root" -B "$folder" "${generator[@]}" --log-level=WARNING "$@"
}

# build FOLDER [CMAKE-BUILD-OPTION...]
build() {
    cmake --build "$1" --parallel "$(nproc)" "${@:2}"
}

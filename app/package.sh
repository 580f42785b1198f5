#!/usr/bin/env bash
# Installs what is missing, builds, and makes two Debian packages in build/package/:
#   taizhang_VERSION_ARCH.deb           for the release of Debian that it is made on
#   taizhang-bundled_VERSION_ARCH.deb   brings its libraries and fonts along: also for UOS and Kylin
# A double click installs either; one takes the place of the other.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

package_dir="$root/build/package"
installed="$package_dir/installed"
bundle="$package_dir/bundle"
architecture="$(dpkg --print-architecture)"
# What lintian finds in every package that brings its own libraries, loader and fonts under /opt.
of_a_bundle=dir-or-file-in-opt,embedded-library,custom-library-search-path
of_a_bundle+=,missing-dependency-on-libc,shared-library-is-executable
of_a_bundle+=,shared-library-lacks-prerequisites,missing-depends-on-sensible-utils
of_a_bundle+=,duplicate-font-file

usage() { sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

version_of_program() { "$root/build/taizhang" --version | sed 's/.* //'; }

make_package() {
    cpack --config "$root/build/CPackConfig.cmake" -B "$package_dir" >&2
}

make_bundle_package() {
    rm -rf "$installed"
    cmake --install "$root/build" --prefix "$installed" >/dev/null
    "$root/app/package/bundle.sh" "$installed" "$bundle" "$version"
    cpack --config "$root/build/app/package/bundle.cmake" -B "$package_dir" >&2
    rm -rf "$installed" "$bundle" "$package_dir/_CPack_Packages"
}

# Errors and warnings end this script.
look_at() {
    say "检查 $(basename "$1")" "Looking at $(basename "$1")"
    lintian --allow-root --fail-on error,warning "${@:2}" "$1" >&2
}

case "${1:-}" in
'') ;;
-h | --help)
    usage
    exit 0
    ;;
*)
    usage >&2
    exit 2
    ;;
esac

set_up_packages
configure "$root/build"
build "$root/build" --target taizhang taizhang_documents
version="$(version_of_program)"
package="$package_dir/taizhang_${version}_$architecture.deb"
bundled="$package_dir/taizhang-bundled_${version}_$architecture.deb"
say "制作安装包" "Making the packages"
make_package
make_bundle_package
look_at "$package"
look_at "$bundled" --suppress-tags "$of_a_bundle"
say "安装包：$package；UOS、麒麟等用 $bundled" \
    "Packages: $package; for UOS, Kylin and others $bundled"

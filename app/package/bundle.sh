#!/usr/bin/env bash
# Makes of an installed program one that brings its libraries, its loader and C library, and its
# fonts along, so that it also runs where those of the computer are older (UOS 20, Kylin V10).
#   bundle.sh INSTALLED BUNDLE VERSION    INSTALLED: what `cmake --install` has filled; BUNDLE: becomes /
set -euo pipefail

installed="$1" bundle="$2" version="$3"
id=org.taizhang.taizhang
home="/opt/apps/$id" # the form of UOS: entries/ for the desktop, files/ for the program, info
files="$bundle$home/files"
entries="$bundle$home/entries"

# Belong to the graphics card of the computer, and are asked for by the package.
of_the_computer='^(libGL|libEGL|libOpenGL|libGLX|libGLdispatch|libglapi|libgbm|libdrm)[.]?'
# Are looked for by name: GLFW's and the C library's own.
asked_by_name=(libX11.so.6 libX11-xcb.so.1 libXcursor.so.1 libXext.so.6 libXfixes.so.3 libXi.so.6
    libXinerama.so.1 libXrandr.so.2 libXrender.so.1 libXxf86vm.so.1)

parts_of_c_library=(libpthread.so.0 libdl.so.2 librt.so.1 libutil.so.1 libresolv.so.2 libanl.so.1)

path_of() {
    local path
    path="$(/sbin/ldconfig -p | awk -v name="$1" '$1 == name { print $NF; exit }')"
    [ -n "$path" ] || { echo "bundle.sh: there is no $1" >&2; return 1; }
    printf '%s\n' "$path"
}

# The files of all libraries that FILE... load.
libraries_of() {
    ldd "$@" | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u
}

# The C library is whole or not there: its parts fit no other version.
c_library() {
    dpkg -L "libc6:$(dpkg --print-architecture)" | grep -E '/lib[^/]*\.so\.[0-9]+$'
}

put_library() {
    local name
    name="$(basename "$1")"
    [[ ! "$name" =~ $of_the_computer ]] || return 0
    [ ! -e "$files/lib/$name" ] || return 0
    install -m 644 "$(readlink -f "$1")" "$files/lib/$name"
}

put_libraries() {
    local name library
    local roots=("$files/bin/taizhang" "$files/bin/fc-cache")
    mkdir -p "$files/lib"
    for name in "${asked_by_name[@]}"; do
        library="$(path_of "$name")"
        roots+=("$library")
        put_library "$library"
    done
    while read -r library; do put_library "$library"; done < <(libraries_of "${roots[@]}"; c_library)
}

# With our loader the program finds our libraries first, also for what the computer's drivers need.
# Drivers with a RUNPATH of their own (LLVM's) take what is loaded already before they look there, so
# the parts of the C library that they may ask for are loaded with the program.
use_own_loader() {
    local loader name
    loader="$(patchelf --print-interpreter "$1")"
    install -m 755 "$(readlink -f "$loader")" "$files/lib/$(basename "$loader")"
    patchelf --set-interpreter "$home/files/lib/$(basename "$loader")" \
        --force-rpath --set-rpath "$home/files/lib" "$1"
    for name in "${parts_of_c_library[@]}"; do
        [ ! -e "$files/lib/$name" ] || patchelf --add-needed "$name" "$1"
    done
}

put_programs() {
    install -D -m 755 "$installed/bin/taizhang" "$files/bin/taizhang"
    install -m 755 "$(command -v fc-cache)" "$files/bin/fc-cache"
    strip --strip-unneeded "$files/bin/taizhang"
    put_libraries
    use_own_loader "$files/bin/taizhang"
    use_own_loader "$files/bin/fc-cache"
}

font_file() { fc-match --format '%{file}' "$1"; }

# Our fonts and how they are set; behind them those of the computer, for rare characters.
put_fonts() {
    local share="$files/share/taizhang" font
    mkdir -p "$share/fonts" "$share/fonts.conf.d"
    for font in "Noto Sans CJK SC" "Noto Sans CJK SC:bold" "Noto Serif CJK SC" \
        "Noto Serif CJK SC:bold" "DejaVu Sans"; do
        install -m 644 "$(font_file "$font")" "$share/fonts/"
    done
    for font in /etc/fonts/conf.d/*.conf; do
        install -m 644 "$(readlink -f "$font")" "$share/fonts.conf.d/$(basename "$font")"
    done
    sed "s|@share@|$home/files/share/taizhang|; s|@id@|$id|" \
        "$(dirname "${BASH_SOURCE[0]}")/fonts.conf" >"$share/fonts.conf"
}

# The desktop of UOS looks in entries/, others in /usr/share.
put_entries() {
    local entry
    mkdir -p "$entries" "$bundle/usr/bin" "$bundle/usr/share/doc"
    cp -R "$installed/share/applications" "$installed/share/icons" "$installed/share/mime" "$entries/"
    sed -i "s|^Exec=taizhang|Exec=$home/files/bin/taizhang|" "$entries/applications/$id.desktop"
    while read -r entry; do
        mkdir -p "$bundle/usr/share/$(dirname "$entry")"
        ln -s "$home/entries/$entry" "$bundle/usr/share/$entry"
    done < <(cd "$entries" && find . -type f -printf '%P\n')
    cp -R "$installed/share/man" "$installed/share/metainfo" "$bundle/usr/share/"
    ln -s "$home/files/bin/taizhang" "$bundle/usr/bin/taizhang"
    put_info
}

put_info() {
    cat >"$bundle$home/info" <<INFO
{
  "appid": "$id",
  "name": "党建指标台账",
  "version": "$version",
  "arch": ["$(dpkg --print-architecture)"],
  "permissions": {
    "autostart": false, "notification": true, "trayicon": false, "clipboard": true,
    "account": false, "bluetooth": false, "camera": false, "audio_record": false,
    "installed_apps": false
  }
}
INFO
}

# The Debian packages that everything comes from.
packages_brought() {
    local folder
    folder="$(basename "$(dirname "$(path_of libc.so.6)")")"
    (cd "$files/lib" && printf '%s\n' *) | sed "s|^|*/$folder/|" | xargs dpkg -S
    dpkg -S "$(command -v fc-cache)"
    (cd "$files/share/taizhang/fonts" && printf '*/%s\n' *) | xargs dpkg -S
}

# The terms of everything that the package brings along.
put_terms() {
    local doc="$bundle/usr/share/doc/$id" package
    mkdir -p "$doc/libraries"
    install -m 644 "$installed"/share/doc/taizhang/* "$doc/"
    while read -r package; do
        install -m 644 "/usr/share/doc/$package/copyright" "$doc/libraries/$package"
    done < <(packages_brought | sed 's/:.*//' | sort -u)
}

rm -rf "$bundle"
put_programs
put_fonts
put_entries
put_terms

# cmake -DOUTPUT=FILE.cpp -DNAMES=a;b -DFILES=A;B -P embed.cmake
# Writes a source with one function per file that returns the file's bytes. The bytes are written as
# numbers: no encoding, quote or length of a literal can get in the way.
set(source "#include \"text/assets.h\"\n\nnamespace taizhang {\n")
foreach(name file IN ZIP_LISTS NAMES FILES)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  string(APPEND source
    "\nstd::string_view ${name}() {\n"
    "static constexpr char bytes[] = {\n${bytes}'\\0'};\n"
    "return {bytes, sizeof(bytes) - 1};\n}\n")
endforeach()
string(APPEND source "\n} // namespace taizhang\n")
file(WRITE "${OUTPUT}" "${source}")

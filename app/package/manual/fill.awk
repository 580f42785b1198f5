# The manual page: a frame, and in it what the program's own help says.
#   awk -v program=build/taizhang -v language=zh-CN -v version=0.1.0 -f fill.awk FRAME >PAGE

# Fills help[1..help_lines].
function read_help(command,    call, line) {
    help_lines = 0
    call = "\"" program "\" " command " --help --lang " language
    while ((call | getline line) > 0)
        help[++help_lines] = line
    if (close(call) != 0 || help_lines == 0)
        stop("no help: " call)
}

function stop(reason) {
    print reason | "cat >&2"
    is_stopped = 1
    exit 1
}

function escaped(text) {
    gsub(/\\/, "\\\\e", text)
    gsub(/-/, "\\\\-", text)
    return breakable(text)
}

# Chinese has no blanks: a line may end behind its punctuation.
function breakable(text) {
    gsub(/，|。|；|、|：/, "&\\:", text)
    return text
}

# "  --name VALUE   sentence", where the value has no blanks and may be missing.
function print_option(line,    name, value) {
    match(line, /^ +[^ ]+/)
    name = substr(line, RSTART, RLENGTH)
    line = substr(line, RLENGTH + 1)
    if (match(line, /^ [^ ]+/)) {
        value = " \\fI" escaped(substr(line, 2, RLENGTH - 1)) "\\fP"
        line = substr(line, RLENGTH + 1)
    }
    gsub(/ /, "", name)
    sub(/^ +/, "", line)
    print ".TP"
    print ".B " escaped(name) value
    print "\\&" escaped(line)
}

# Sentence, usage, a heading, and options of which all commands have some.
function print_command(name,    place, words) {
    read_help(name)
    sub(/^.* taizhang /, "", help[2])
    print ".SS \"" escaped(help[2]) "\""
    print "\\&" escaped(help[1])
    for (place = 4; place <= help_lines; ++place) {
        split(help[place], words, " ")
        if (!(words[1] in is_common))
            print_option(help[place])
    }
}

# Name, usage, and two headings with entries below them: commands and common options.
BEGIN {
    read_help("")
    for (place = 1; place <= help_lines; ++place) {
        if (help[place] !~ /^ /)
            ++headings
        else if (headings == 3 && help[place] ~ /^  [a-z]/)
            command_lines[++commands] = help[place]
        else if (headings == 4)
            option_lines[++options] = help[place]
    }
    for (place = 1; place <= options; ++place) {
        split(option_lines[place], words, " ")
        is_common[words[1]] = 1
    }
    if (commands == 0 || options == 0)
        stop("the help of " program " has no commands or no options")
}

$0 == "@commands@" {
    for (entry = 1; entry <= commands; ++entry) {
        split(command_lines[entry], words, " ")
        print_command(words[1])
    }
    next
}
$0 == "@options@" {
    for (entry = 1; entry <= options; ++entry)
        print_option(option_lines[entry])
    next
}
{
    gsub(/@version@/, version)
    print /^\./ ? $0 : breakable($0)
}

# Calls that this house does not make. Usage: awk -f words.awk FILE...
# Comments and strings are taken out first.
BEGIN {
    split("system popen sprintf vsprintf strcpy strcat strncpy strncat strtok gets tmpnam tempnam " \
          "mktemp signal alarm sleep usleep", names, " ")
    for (n in names) banned[names[n]] = 1
    screen = "^(mv)?w?(add|ins|in)_?n?w?(str|ch|chstr|chnstr)$|^(mv)?w?printw$"
}
FNR == 1 { comment = 0 }
{
    text = $0
    gsub(/\\./, "", text)
    gsub(/"[^"]*"/, "\"\"", text)
    if (comment) {
        if (!match(text, /\*\//)) next
        text = substr(text, RSTART + 2)
        comment = 0
    }
    while (match(text, /\/\*/)) {
        start = RSTART
        rest = substr(text, start + 2)
        if (!match(rest, /\*\//)) { text = substr(text, 1, start - 1); comment = 1; break }
        text = substr(text, 1, start - 1) " " substr(rest, RSTART + 2)
    }
    sub(/\/\/.*/, "", text)
    while (match(text, /[A-Za-z_][A-Za-z_0-9]*[ \t]*\(/)) {
        name = substr(text, RSTART, RLENGTH)
        sub(/[ \t]*\($/, "", name)
        if (name in banned) { print FILENAME ":" FNR ": " name "() is not used here"; bad = 1 }
        if (name ~ screen && FILENAME != "src/tui/term.c") {
            print FILENAME ":" FNR ": " name "() belongs to src/tui/term.c"; bad = 1
        }
        text = substr(text, RSTART + RLENGTH)
    }
}
END { exit bad }

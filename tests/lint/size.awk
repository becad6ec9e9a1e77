# Functions fit on a screen, files in a sitting. Refused: a function over 80 lines, a file over
# 600, nesting over four, a line over 100 columns. Tables (data between "= {" and "};" at the
# margin) do not count as functions.
function finish() { if (lines > 600) { print file ": " lines " lines (at most 600)"; bad = 1 } }
FNR == 1 { if (file != "") finish(); file = FILENAME; in_function = 0 }
{ lines = FNR }
{ text = $0; gsub(/[^\x00-\x7f][\x80-\xbf]*/, "x", text)
  if (length(text) > 100) { print FILENAME ":" FNR ": " length(text) " columns (at most 100)"; bad = 1 } }
FILENAME ~ /\.c$/ && /^\{/ { in_function = 1; start = FNR; name = before }
FILENAME ~ /\.c$/ && /^\}/ && in_function {
    if (FNR - start - 1 > 80) {
        print FILENAME ":" start ": " FNR - start - 1 " lines in a function (at most 80)"; bad = 1
    }
    in_function = 0
}
in_function && /^                    +[^ ]/ && /^ +(if|for|while|switch|do) ?[({]/ {
    match($0, /^ +/)
    if (RLENGTH > 16) { print FILENAME ":" FNR ": nested deeper than four"; bad = 1 }
}
END { finish(); exit bad }

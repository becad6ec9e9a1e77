# Below the smallest size a sentence says so.
size 9x80
load
screen
|This terminal has 80 columns and 9 rows; mailsetup needs 40 by 10. Make it
|larger, or leave with Ctrl-Q.
|
|
|
|
|
|
|
size 24x39
screen
|This terminal has 39 columns and 24
|rows; mailsetup needs 40 by 10. Make it
|larger, or leave with Ctrl-Q.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
size 4x20
screen
|This terminal has 20
|columns and 4 rows;
|mailsetup needs 40
|by 10. Make it larg…
size 1x1
screen
|…
size 10x40
screen
| [1 Servers] 2 3 4 5 6
|
|  No mail servers are registered yet.
|
|  Press a to add the first one. The
|  wizard asks for what is needed, step
|  by step, and tries every setting
|  against the real server.
|
| a add  Tab section  \ log  ? help

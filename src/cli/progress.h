/* cli/progress.h - how far a run of many checks is: a line on standard error, redrawn where that is
 * a terminal; lines now and then where it cannot be redrawn; nothing where it is none. */
#ifndef MAILSETUP_CLI_PROGRESS_H
#define MAILSETUP_CLI_PROGRESS_H

#include "cli/command.h"
#include "model/fleet.h"

/* A run that is over sooner draws nothing. */
enum { PROGRESS_AFTER_MS = 1000, PROGRESS_REDRAW_MS = 100, PROGRESS_LINE_MS = 5000 };

struct progress {
    bool shown;       /* is there anybody to look at it? */
    bool redrawn;     /* else lines, one below the other */
    bool with_output; /* results are printed on the same terminal */
    bool visible;
    char *held; /* output that waits for the next time it is drawn; NULL: none waits */
    int64_t began_ms, drawn_ms;
};
void progress_begin(struct progress *progress, const struct cli *cli);
/* To be called often. Gives standard output out. */
void progress_tick(struct progress *progress, const struct fleet *fleet);
/* The same for the rows of a table. format: takes both as %zu; translated. */
void progress_rows(struct progress *progress, const char *format, size_t done, size_t count)
    __attribute__((format(printf, 2, 0)));
/* Before anything else is written, to standard output or to standard error. */
void progress_hide(struct progress *progress, bool standard_error);
/* When the run is over. */
void progress_end(struct progress *progress);

#endif

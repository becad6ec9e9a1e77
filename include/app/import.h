/* app/import.h - accounts from a CSV file, as the screen shows them before they are taken. */
#ifndef MAILSETUP_APP_IMPORT_H
#define MAILSETUP_APP_IMPORT_H

#include "model/account_csv.h"

struct app;

/* What a CSV file would make of the accounts, looked at before it is taken. */
struct import_screen {
    char *path;
    bool replace;            /* accounts that the file does not name go */
    struct registry *before; /* what the file was compared with */
    struct registry *asked;  /* what it is being compared with; NULL: nothing was asked */
    bool asked_replace;
    bool again;                    /* the same file was asked for once more */
    int crossing;                  /* enum crossing: what is under way */
    struct account_import *import; /* NULL: nothing came yet */
    size_t top;                    /* the first line shown */
    char *text;                    /* what there is to say, an entry on each line */
    size_t entry_count;
    struct import_entry *entries; /* one more than there are: its top is the count of lines */
    int columns;                  /* for which the tops were worked out */
};
struct import_entry {
    size_t start; /* in the text */
    size_t top;   /* the first line of the page that it takes */
};

/* The import page, wrapped to the screen's columns: what would change, or every mistake. The heads
 * above them do not scroll; import.top is the first line shown below. */
struct import_line {
    enum import_kind {
        IMPORT_SAME, /* goes on a line, or says something of the others */
        IMPORT_ADDED,
        IMPORT_CHANGED,
        IMPORT_REMOVED,
        IMPORT_MISTAKE
    } kind;
    char *text;
};
enum { IMPORT_HEAD_ROWS = 3 };
size_t app_import_count(const struct app *app);
/* The lines from one on, at most so many: a page of 100,000 costs what one of ten does. */
size_t app_import_lines(const struct app *app, size_t first, size_t most,
                        struct import_line **lines);
void app_import_lines_free(struct import_line *lines, size_t count);
/* The counts, and what becomes of accounts that the file does not name; translated. */
void app_import_counts(const struct app *app, char *out, size_t room);
const char *app_import_others(const struct app *app);
const char *app_import_file(const struct app *app); /* without its folder */

#endif

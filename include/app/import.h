/* app/import.h - accounts from a CSV file, as the screen shows them before they are taken. */
#ifndef MAILSETUP_APP_IMPORT_H
#define MAILSETUP_APP_IMPORT_H

#include "model/account_csv.h"

struct app;

/* What a CSV file would make of the accounts, looked at before it is taken. */
struct import_screen {
    char *path;
    bool replace;                  /* accounts that the file does not name go */
    struct registry *before;       /* what the file was compared with */
    struct account_import *import; /* NULL: nothing came yet */
    char *difference;              /* lines of registry_difference(), the first of them */
    size_t difference_count;       /* lines in all */
    size_t top;                    /* the first line shown */
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
size_t app_import_lines(const struct app *app, struct import_line **lines);
void app_import_lines_free(struct import_line *lines, size_t count);
/* The counts, and what becomes of accounts that the file does not name; translated. */
void app_import_counts(const struct app *app, char *out, size_t room);
const char *app_import_others(const struct app *app);
const char *app_import_file(const struct app *app); /* without its folder */

#endif

/* app/migration.h - a move of accounts to another mail server, on the screen: its seven steps, and
 * below them what the step under the cursor shows. What a step needs and changes is the model's
 * (model/migration.h); what its keys do and which rows it has is a row of a table here
 * (src/app/migration_steps.c). Nothing waits for the screen: each step is saved when it is done. */
#ifndef MAILSETUP_APP_MIGRATION_H
#define MAILSETUP_APP_MIGRATION_H

#include "app/action.h"
#include "app/line.h"
#include "model/migration.h"

struct app;

/* The table below the steps: what the step under the cursor shows. */
struct migration_rows {
    size_t *positions, count; /* what the filter leaves, in the order in which it is shown */
    size_t cursor, top;
    struct line_edit filter; /* "": everything */
    bool filtering;          /* the filter line has the keys */
};

/* Of the accounts of the proof, those that a warning tells of. */
enum migration_only { ONLY_ALL, ONLY_FAILED, ONLY_UIDL, ONLY_WAITING, ONLY_KEEPS, ONLY_COUNT };

/* DNS is asked again and again while the step is seen. */
struct migration_looking {
    struct migration_look *look; /* the last one, also when it is over; NULL: none yet */
    unsigned number;             /* of CMD_WATCH */
    bool running;
    bool off;                  /* the user said so, or --no-lookups */
    int64_t looked_ms, due_ms; /* when it was over; when it begins again, 0: not by itself */
    size_t unanswered;
    char *refusal; /* why nobody could be asked, a sentence; or NULL */
};

struct migration_screen {
    unsigned id;                     /* of the record; 0: none is open */
    enum migration_step step;        /* under the cursor */
    bool inside;                     /* the rows have the keys, not the steps */
    struct migration_status *status; /* as it stands; NULL: none is open */
    int64_t counted_ms;              /* when that was */
    bool stale;                      /* it is to be counted anew */
    /* Who is called what there. NULL: map_problem says why. */
    struct migration_map *map;
    char *map_problem;
    struct cells *mapping; /* the CSV file of the rule that names a column; or NULL */
    bool mapping_wanted;   /* it is being read */
    /* What the import would make of the settings, and the accounts as they were before. */
    struct registry *imported, *imported_from; /* from: what it was made of */
    struct cells *before;                      /* as kept in the file; or NULL */
    struct registry *old;                      /* the registry with them; or NULL */
    struct cells *replaced;                    /* of the import that is being looked at; or NULL */
    bool keeping; /* `replaced` is being written: when that is done the import is taken */
    bool before_wanted, undoing; /* it is being read; an undo waits for it */
    char *difference;            /* what the import would change: its first lines */
    const char **difference_lines;
    size_t difference_shown, difference_count; /* lines; in all */
    struct proof *proof;
    bool proof_wanted;       /* it is being read */
    bool both, failed_alone; /* the old server is asked, then the new one; about which accounts */
    bool over;               /* finished, and not saved yet */
    enum migration_only only;
    struct migration_rows rows;
    struct migration_looking looking;
};

/* One that is being begun: both servers are chosen before anything is registered. */
struct migration_wish {
    unsigned source, destination;
    bool waits; /* for the wizard: the server that it registers is the destination */
};

/* The table of a step, for the view. */
enum { MIGRATION_COLUMNS = 6, MIGRATION_CELL = 320 };
struct migration_column {
    const char *title; /* N_(); NULL: none more */
    int least, enough; /* columns on the screen */
    int spare;         /* 0: never left out; else the greatest goes first */
};
struct migration_cells {
    char cells[MIGRATION_COLUMNS][MIGRATION_CELL];
    enum status status[MIGRATION_COLUMNS]; /* NONE: a plain cell */
};
const struct migration_column *app_migration_columns(const struct app *app);
void app_migration_row(const struct app *app, size_t row, struct migration_cells *out);
/* What is said of the row under the cursor, whole; the caller frees. NULL: nothing. */
char *app_migration_foot(const struct app *app);
/* What is looked at, or under way: above the table. The caller frees. NULL: nothing. */
char *app_migration_head(const struct app *app, enum status *status);
/* What Enter does at the step under the cursor; translated. "": nothing now. */
const char *app_migration_wish(const struct app *app);
/* The part of a run that is done, for a bar; false: none is under way. */
bool app_migration_progress(const struct app *app, size_t *done, size_t *count);
/* "head-office -> cloud"; the caller frees. */
char *app_migration_label(const struct app *app, const struct record *migration);
/* At which step it stands, seen from its record alone; MIGRATION_STEP_COUNT: it is over. */
enum migration_step app_migration_step(const struct app *app, const struct record *migration);
const struct record *app_migration(const struct app *app); /* the one that is open, or NULL */
/* When the step was done, in words, "" when it was not or it cannot be told; room >= 17. */
void app_migration_when(const struct app *app, enum migration_step step, char *out, size_t room);
/* A time of the settings ("2026-11-22T06:00:00Z") for people, local; "": none. room >= 17. */
void minute_text(const char *iso, char *out, size_t room);
/* translated: "done", "to do" */
const char *app_migration_state_word(const struct app *app, enum migration_step step);
enum status app_migration_state_status(const struct app *app, enum migration_step step);
/* What the footer says of a key of the screen, translated. */
const char *app_migration_label_of(const struct app *app, enum action action);

/* Rows of the body from its top: the steps, or where rows are few the one under the cursor alone; a
 * line (line_row; -1: none); its sentence; what is above the table (head_row); the table with its
 * heads; its foot. */
struct migration_layout {
    int step_rows, line_row, sentence_row, sentence_rows, head_row, table_row, table_rows;
    int foot_row, foot_rows;
};
void app_migration_layout(const struct app *app, struct migration_layout *layout);

#endif

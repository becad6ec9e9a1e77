/* app/migration_parts.h - what the files about a move of accounts know of each other. */
#ifndef MAILSETUP_APP_MIGRATION_PARTS_H
#define MAILSETUP_APP_MIGRATION_PARTS_H

#include "app/parts.h"

/* What the screen does at a step; model/migration.h says what the step is. Positions are of
 * everything that the step has to show, before the filter. */
struct migration_part {
    struct migration_column columns[MIGRATION_COLUMNS];
    void (*prepare)(struct app *app); /* before the rows are counted; or NULL */
    size_t (*count)(const struct app *app);
    /* Rows of the least place come first, then those of the next; negative: left out. NULL: as they
     * are. */
    int (*place)(const struct app *app, size_t position);
    void (*cells)(const struct app *app, size_t position, struct migration_cells *out);
    char *(*foot)(const struct app *app, size_t position);     /* or NULL; caller frees */
    char *(*head)(const struct app *app, enum status *status); /* or NULL */
    void (*act)(struct app *app, struct commands *commands);   /* Enter on the step */
    void (*open)(struct app *app, size_t position, struct commands *commands); /* on a row */
    struct {
        enum action action;
        void (*act)(struct app *app, struct commands *commands);
        bool (*can)(const struct app *app); /* NULL: always */
    } keys[3];                              /* act NULL: none more */
    const char *wish; /* N_(): what Enter does, where that is not migration_steps[].wish */
};
enum { MIGRATION_PLACES = 4 };
extern const struct migration_part migration_parts[MIGRATION_STEP_COUNT];

/* migration.c */
/* The registry was changed, in place: kept, counted anew and saved. A step is taken back with its
 * own key: what the lists could undo before is forgotten. */
void migration_changed(struct app *app, struct commands *commands);
/* Another registry takes the place of ours, and is saved. */
void migration_becomes(struct app *app, struct registry *registry, struct commands *commands);
/* The step is done: its time is set and saved, and the cursor goes to the one that is open now. */
void migration_step_done(struct app *app, enum migration_step step, struct commands *commands);
void migration_go_to(struct app *app, enum migration_step step);
void migration_leave(struct app *app);                      /* to the lists */
void migration_recount(struct app *app);                    /* the status and the rows, now */
void migration_forget_plan(struct app *app);                /* the map and the preview */
const struct record *migration_from(const struct app *app); /* the source; NULL: gone */
const struct record *migration_to(const struct app *app);
/* The account of a row of the status, or NULL: it is gone. */
const struct record *migration_account(const struct app *app, size_t position);

/* migration_rows.c: below the steps */
const struct migration_part *migration_part_here(const struct app *app); /* under the cursor */
void migration_rows_anew(struct app *app); /* after a change of what they are made of */
void migration_move_row(struct app *app, enum action action);
void migration_clear_filter(struct app *app);
/* Text cut to its room. */
void migration_cell(struct migration_cells *out, size_t column, enum status status,
                    const char *text);

/* migration_import.c: who is called what, and into the accounts with it */
void migration_map_prepare(struct app *app);
void migration_import_prepare(struct app *app);
void migration_import_ask(struct app *app, struct commands *commands);
void migration_import_back(struct app *app, struct commands *commands);
void migration_ask_mapping(struct app *app, struct commands *commands);
void migration_want_mapping(struct app *app, struct commands *commands);
void migration_import_free(struct migration_screen *screen);

/* migration_watch.c */
char *migration_watch_head(const struct app *app, enum status *status);
size_t migration_watch_count(const struct app *app);
void migration_watch_cells(const struct app *app, size_t position, struct migration_cells *out);
char *migration_watch_foot(const struct app *app, size_t position);
void migration_watch_ask(struct app *app, struct commands *commands); /* Enter: it is done */
void migration_watch_look(struct app *app, struct commands *commands);
void migration_watch_pause(struct app *app, struct commands *commands);
void migration_watch_ask_hosts(struct app *app, struct commands *commands);
void migration_watch_follow(struct app *app, struct commands *commands);
int64_t migration_watch_due(const struct app *app);

/* migration_prove.c */
extern const struct run_purpose migration_proof_run;
char *migration_prove_head(const struct app *app, enum status *status);
int migration_prove_place(const struct app *app, size_t position);
void migration_prove_cells(const struct app *app, size_t position, struct migration_cells *out);
char *migration_prove_foot(const struct app *app, size_t position);
void migration_prove_start(struct app *app, struct commands *commands);
/* What was proven is dropped, before it is saved that it is not. */
void migration_prove_forget(struct app *app, struct commands *commands);
void migration_prove_again(struct app *app, struct commands *commands);
void migration_prove_open(struct app *app, size_t position, struct commands *commands);
void migration_prove_only(struct app *app, struct commands *commands);
size_t migration_warning_count(const struct app *app);
void migration_warning_cells(const struct app *app, size_t position, struct migration_cells *out);
char *migration_warning_foot(const struct app *app, size_t position);
void migration_warning_open(struct app *app, size_t position, struct commands *commands);
void migration_ask_remove(struct app *app, struct commands *commands);

#endif

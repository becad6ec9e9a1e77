/* app/app.h - everything the program is doing, and its only writer.
 *
 * app_update() takes the state and one message and gives back commands. It reads no key, clock,
 * file or socket: time and results arrive as messages, wishes leave as commands. A dialog is a
 * value in the state, never a loop of its own. Views read the struct and write nothing. */
#ifndef MAILSETUP_APP_APP_H
#define MAILSETUP_APP_APP_H

#include "app/action.h"
#include "base/err.h"
#include "base/secret.h"
#include "model/advice.h"
#include "model/finding.h"
#include "model/log.h"
#include "model/plan.h"
#include "model/preset.h"
#include "model/registry.h"
#include "model/report.h"
#include "model/step.h"

enum screen { SCREEN_LIST, SCREEN_WIZARD, SCREEN_EDIT, SCREEN_CHECK };

/* A line of text being edited. Passwords are in `secret` and only counted here. */
struct line_edit {
    char *text;    /* NULL: empty */
    size_t cursor; /* byte position, at a character's start */
};

struct list_state {
    size_t cursor, top; /* positions among the rows that the filter leaves */
    bool *marked;       /* by registry position; marked_room entries */
    size_t marked_room, marked_count;
    struct line_edit filter; /* "" : everything */
    bool filtering;          /* the filter line has the keys */
    bool moving;             /* `m`: the cursor is the place to move to */
    size_t *rows, row_count; /* registry positions that the filter leaves, in order */
};

/* One row of a form as it stands now. */
struct form_item {
    enum item_kind kind; /* ITEM_END: a heading (step `step`) */
    enum step_id step;
    enum field_id field;
    enum input_id input;
    enum side side;
    size_t preset; /* ITEM_PRESETS: index into presets[], PRESET_COUNT: other port */
};
enum { FORM_ITEMS_MAX = 128 };

/* What the background probe of the wizard has learnt about a transport. */
struct preset_probe {
    unsigned check;        /* number of the check under way or done; 0: none */
    struct report *report; /* NULL until it began */
};

struct form {
    struct server *server; /* the working copy; in the registry only when saved */
    struct server *saved;  /* what the registry holds, or NULL for a new one */
    unsigned server_id;    /* 0: new */
    enum step_id step;     /* wizard */
    enum step_id furthest; /* wizard: the last step that was reached */
    bool more;             /* wizard: expert items of the step are shown */
    struct form_item items[FORM_ITEMS_MAX];
    size_t item_count, cursor, top;
    size_t text_cursor;        /* byte position in the text of the item under the cursor */
    char *typed[FIELD_COUNT];  /* as typed, where the server could not take it; else NULL */
    bool touched[FIELD_COUNT]; /* visited: an empty required field may be called missing */
    char *inputs[INPUT_COUNT]; /* NULL: empty; the secret ones are in secrets[] */
    struct secret *secrets[INPUT_COUNT];
    bool reveal;  /* show the password that is being typed */
    bool changed; /* something was typed since it was opened or saved */
    bool undo_valid;
    struct server *undo;                         /* before the last fix or cure */
    struct preset_probe probes[3][PRESET_COUNT]; /* by side */
    char probed_host[3][256];                    /* for which host probes[] hold */
    bool probe_off;                              /* the user switched probing off */
};

struct pane_state {
    bool open, focused, follow;
    uint64_t top;             /* number of the first line shown when not following */
    size_t column;            /* scrolled to the right by so many columns */
    struct log_filter filter; /* find is borrowed from search.text */
    struct line_edit search;
    bool searching; /* the search line has the keys */
    bool only_matches;
};

/* A check that was started and its outcome. */
struct check_state {
    unsigned number;       /* 0: none yet */
    unsigned server_id;    /* 0: a server that is not saved yet */
    struct server *server; /* what was checked */
    struct report *report;
    bool running;
    int64_t started_ms;
};

struct check_screen {
    struct check_state check;
    struct report *before; /* the one before a fix, for before / after; or NULL */
    size_t finding, top;   /* selected finding */
    enum screen back;      /* where Esc goes */
    bool message;          /* the next check sends a test mail */
    bool certificate;      /* the certificate page is open; side below */
    enum side certificate_side;
};

enum dialog_kind {
    DIALOG_NONE,
    DIALOG_DELETE,       /* yes / no; names what goes */
    DIALOG_LEAVE,        /* unsaved: save / discard / stay */
    DIALOG_DISCARD_FORM, /* Esc out of a changed form: save / discard / stay */
    DIALOG_DRAFT,        /* an unfinished wizard was found: go on / drop / later */
    DIALOG_LOGIN,        /* user, password (and the sending side's) for a check */
    DIALOG_TEST_MAIL,    /* from, to, and confirm that a mail will go out */
    DIALOG_COPY,         /* new code */
    DIALOG_SAVE_LOG,     /* file name */
    DIALOG_CHANGED,      /* the file changed on disk: reload / overwrite / stay */
    DIALOG_COMMAND,      /* `:` */
    DIALOG_PORT,         /* "other port" in the wizard is typed in place; not a dialog box */
    DIALOG_UNSAFE,       /* confirm: trust none or clear text with a password is saved */
};
struct dialog {
    enum dialog_kind kind;
    char text[1024];         /* the question, translated and complete */
    enum input_id inputs[4]; /* lines to fill in, for LOGIN and TEST_MAIL */
    size_t input_count;
    struct line_edit lines[4]; /* for what is not secret */
    struct secret *secrets[4];
    size_t cursor;     /* line or choice */
    char problem[512]; /* said under the lines, or "" */
};

enum { NOTICE_MAX = 1024 };
struct notice {
    enum severity severity;
    char text[NOTICE_MAX];
    int64_t until_ms;
};

struct probe_row; /* private */

struct app {
    enum screen screen;
    int rows, columns;
    int64_t now_ms;  /* wall clock, from the last MSG_TIME */
    char file[4096]; /* the settings file, for the title */
    bool loaded;     /* false: the file could not be read; load_error says why */
    struct err load_error;
    struct registry *registry;
    bool unsaved;          /* the registry differs from the file */
    bool read_only;        /* another session holds the lock */
    char holder[256];      /* "pid 4711, root on pts/3, since 14:02" */
    struct registry *undo; /* before the last change of the list, or NULL */
    char undo_what[128];
    struct list_state list;
    struct form form;
    bool form_open;
    struct check_screen check;
    struct check_state *history; /* the last check of each server, for the list's column */
    size_t history_count;
    struct log *log;
    struct pane_state pane;
    struct dialog dialog;
    bool help; /* the help page is over the screen */
    size_t help_top;
    struct notice notice;
    char *inputs[INPUT_COUNT];           /* remembered for the session: user, from, to */
    struct secret *secrets[INPUT_COUNT]; /* wiped on leaving */
    unsigned inputs_of;                  /* the server id that secrets[] belong to */
    unsigned last_check;                 /* numbers given so far */
    struct draft_state *draft;           /* what MSG_DRAFT brought, until the user has decided */
    bool leaving;                        /* a save is under way, then the program ends */
    bool quit;                           /* the loop ends */
    bool need_draw;                      /* something that is seen has changed */
    bool need_clear;                     /* Ctrl-L */
};

enum message_kind {
    MSG_TIME, /* now_ms; before others in each turn */
    MSG_KEY,
    MSG_PASTE,
    MSG_RESIZE,
    MSG_REDRAW,
    MSG_LOADED,      /* registry (taken over), file */
    MSG_LOAD_FAILED, /* err */
    MSG_LOCKED_BY,   /* text: who */
    MSG_DRAFT,       /* draft (taken over) */
    MSG_SAVED,
    MSG_SAVE_FAILED,   /* err; ERR_LOCKED with changed: the file changed on disk */
    MSG_REPORT,        /* event */
    MSG_CHECK_REFUSED, /* check number, err */
    MSG_LOG_SAVED,
    MSG_LOG_SAVE_FAILED, /* text: path; err */
    MSG_SECRET,
    MSG_SECRET_FAILED, /* a reference was fetched for a check: check, side; err */
    MSG_EDIT,          /* edit: a wish of the command line */
    MSG_CHECK,  /* plan (taken over): a check that the command line wants; check: its number */
    MSG_HANGUP, /* the terminal is gone or SIGTERM: save a draft and leave */
};
struct message {
    enum message_kind kind;
    int64_t now_ms;
    int32_t key;
    const char *text;
    int rows, columns;
    struct registry *registry;
    struct draft_state *draft;
    const struct report_event *event;
    const struct err *err;
    bool changed;
    unsigned check;
    enum side side;
    struct secret *secret; /* MSG_SECRET: taken over */
    const struct registry_edit *edit;
    struct check_plan *plan;
    struct err *outcome; /* MSG_EDIT: set to ERR_NONE or why not */
};

enum command_kind {
    CMD_SAVE, /* overwrite: although the file changed on disk */
    CMD_RELOAD,
    CMD_CHECK,  /* check, plan (the command's to free) */
    CMD_CANCEL, /* check */
    CMD_SAVE_DRAFT,
    CMD_DROP_DRAFT, /* effect.c asks app_draft() for the contents */
    CMD_SAVE_LOG,   /* path; text: the lines */
    CMD_SUSPEND,    /* Ctrl-Z */
};
struct command {
    enum command_kind kind;
    bool overwrite;
    unsigned check;
    struct check_plan *plan;
    char *path;
    char *text;
};
struct commands {
    struct command *rows;
    size_t count, room;
};
void commands_clear(struct commands *commands); /* frees what they own */

/* A draft as app and store both understand it. app must not see store/: effect.c turns this into
 * the store's draft and back. */
struct draft_state {
    struct server *server;
    char *typed[FIELD_COUNT];
    char *inputs[INPUT_COUNT];
    enum step_id step;
    unsigned server_id;
    int64_t saved_ms;
};
void draft_state_free(struct draft_state *draft);

struct app *app_new(int rows, int columns);
void app_free(struct app *app);
void app_update(struct app *app, const struct message *message, struct commands *commands);

/* Read-only questions, for the views and effect.c. */
enum context app_context(const struct app *app); /* whose keys count now */
/* The draft of the open form; NULL when there is nothing worth keeping. The caller frees. */
struct draft_state *app_draft(const struct app *app);
/* The text of a form item as it is to be shown and edited; borrowed. */
const char *form_text(const struct form *form, const struct form_item *item);
/* False and *err: what is wrong with the item now (also: required and empty, once touched). */
bool form_item_valid(const struct form *form, const struct form_item *item, struct err *err);
bool form_item_is_text(const struct form_item *item); /* typed, not chosen */
/* Advice that applies to the form's server and is said beside a field of this item. */
const struct advice *form_item_advice(const struct form *form, const struct form_item *item);
/* The last check of a server, or NULL. */
const struct check_state *app_last_check(const struct app *app, unsigned server_id);
size_t app_list_rows(const struct app *app);
const struct server *app_list_server(const struct app *app, size_t row);
/* How many rows of a list / form / pane fit: the layout that app and views share. */
struct layout {
    int body_top, body_rows, pane_top, pane_rows, notice_row, footer_row;
};
void app_layout(const struct app *app, struct layout *layout);

#endif

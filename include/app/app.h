/* app/app.h - everything the program is doing, and its only writer.
 *
 * app_update() takes the state and one message and gives back commands. It reads no key, clock,
 * file or socket: time and results arrive as messages, wishes leave as commands. A dialog is a
 * value in the state, never a loop of its own. Views read the struct and write nothing. */
#ifndef MAILSETUP_APP_APP_H
#define MAILSETUP_APP_APP_H

#include "app/action.h"
#include "app/certificate.h"
#include "app/fleet.h"
#include "app/import.h"
#include "app/line.h"
#include "app/message.h"
#include "app/migration.h"
#include "app/probe.h"
#include "app/search.h"
#include "base/err.h"
#include "base/secret.h"
#include "model/advice.h"
#include "model/draft.h"
#include "model/finding.h"
#include "model/log.h"
#include "model/plan.h"
#include "model/preset.h"
#include "model/provider.h"
#include "model/registry.h"
#include "model/report.h"
#include "model/step.h"
#include "model/user_search.h"
#include "model/watch.h"

enum screen {
    SCREEN_LIST,
    SCREEN_WIZARD,
    SCREEN_EDIT,
    SCREEN_CHECK,
    SCREEN_IMPORT,
    SCREEN_FLEET,     /* a run of many checks */
    SCREEN_MIGRATION, /* one move of accounts: its seven steps */
};

/* The parts of the home screen (SCREEN_LIST), in the order of their keys, 1 to 6. */
enum section {
    SECTION_SERVERS,
    SECTION_ACCOUNTS,
    SECTION_NOTIFICATION, /* a page, not a list: there is one at most */
    SECTION_OAUTH_SERVERS,
    SECTION_PROVIDERS,
    SECTION_MIGRATIONS,
    SECTION_COUNT
};
struct section_row {
    const char *title;     /* N_(): in the bar, and above the help */
    const char *help;      /* N_(): a paragraph */
    enum record_kind kind; /* of what it shows; RECORD_KIND_COUNT: no records */
    enum context context;  /* whose keys count in it */
    enum action action;    /* goes there; its first key stands in the bar */
};
extern const struct section_row sections[SECTION_COUNT];

/* Whose check or login it is. id 0: of a record that is not saved yet. */
struct subject {
    enum record_kind kind;
    unsigned id;
};
/* The records of built-in providers stand before the registered servers in their section; they have
 * ids from here on, which no registered one has. */
#define BUILT_IN_ID 0x80000001u

/* Positions of a list count what is built in first, then the registered in their order. */
struct list_state {
    size_t cursor, top; /* rows: places among the positions that the filter leaves */
    bool *marked;       /* by position; marked_room entries */
    size_t marked_room, marked_count;
    struct line_edit filter; /* "" : everything */
    bool filtering;          /* the filter line has the keys */
    /* `m`: the cursor is the place to move to: what is marked (without marks: moved_id) will
     * stand before the row `cursor`; cursor == row_count: at the end. */
    bool moving;
    unsigned moved_id;       /* moving without marks: the record that moves; else 0 */
    size_t moved_from;       /* where the cursor was when moving began */
    size_t *rows, row_count; /* positions that the filter leaves, in the order that is shown */
    char *found;             /* the filter that rows hold for, folded; NULL: none were counted */
    unsigned sort;           /* what it is sorted by (app/columns.h) */
    bool reverse;            /* and from the end */
    size_t *order;           /* sorted: all positions, in the order that is shown */
    size_t woken;            /* records that are awake: so many from the first on */
    bool unsorted;           /* order is to be made anew with the rows */
    size_t lead;             /* positions that are built in, when rows were counted */
    bool stale;              /* rows are to be counted anew before the section is shown */
};

/* One row of a form as it stands now. On the wizard's review the two buttons come first, below
 * them everything that was set, grouped by headings: `summary` rows, on which Enter goes to the
 * step and item that they tell of. A summary row of ITEM_PRESETS is the chosen transport. */
struct form_item {
    enum item_kind kind; /* ITEM_END: a heading (step `step`); the cursor passes over it */
    enum step_id step;
    enum field_id field;
    enum input_id input;
    enum side side;
    size_t preset; /* ITEM_PRESETS: index into presets[], PRESET_COUNT: other port (text) */
    bool summary;  /* only shown, on the review */
};
enum { FORM_ITEMS_MAX = 128 };
enum { FORM_TEXT_MAX = 1024 }; /* bytes of a field's text while it is typed */

/* The section of the providers, also over the wizard that takes one. */
struct picker {
    bool over_form;    /* Enter takes the provider into the form, Escape goes back to it */
    enum section from; /* the section that was open before */
    bool page;         /* everything about the provider under the cursor fills the screen */
    size_t top;        /* first line of the page */
    char *taken;       /* id of the provider whose parts are asked for; NULL: none */
    char *parts[PROVIDER_PARTS_MAX];
    char *address; /* asked for, where the form has none */
};

/* What follows when a save has gone well. */
enum after_save { AFTER_NOTHING, AFTER_FORM, AFTER_LEAVE };

/* What is known of the file that a field of TYPE_PATH names. */
struct file_answer {
    char *path;    /* asked about; NULL: nothing yet */
    bool waiting;  /* the answer to the last question is not there yet */
    char *problem; /* the last answer, a sentence; NULL: the file is good */
};
/* What goes on when every file that was asked about is answered for. */
enum then_kind { THEN_NOTHING, THEN_NEXT, THEN_SAVE, THEN_CHECK };
struct form_then {
    enum then_kind kind;
    enum after_save after;     /* SAVE */
    enum side side;            /* CHECK: only this one, or SIDE_NONE */
    bool message, keep_before; /* CHECK */
};

enum { FORM_UNDO_MAX = 10 }; /* the oldest is forgotten */
struct form {
    struct record *record; /* the working copy; in the registry only when saved */
    struct record *saved;  /* what the registry holds, or NULL for a new one */
    unsigned record_id;    /* 0: new */
    bool wizard;           /* asked step by step; else the edit form: all below each other */
    enum step_id step;     /* wizard */
    enum step_id furthest; /* wizard: the last step that was reached */
    bool more;             /* wizard: expert items of the step are shown */
    struct form_item items[FORM_ITEMS_MAX];
    /* top: an item index, never behind the cursor. The app takes every item for one row; a view
     * that needs more rows for one begins lower by itself. */
    size_t item_count, cursor, top;
    size_t text_cursor;        /* byte position in the text of the item under the cursor */
    char *typed[FIELD_COUNT];  /* as typed, where the record could not take it as it is; or NULL */
    bool touched[FIELD_COUNT]; /* visited: an empty required field may be called missing */
    bool other_port[3];        /* by side: the row "other port" is the chosen one */
    bool code_taken;           /* another record of the kind has this code */
    struct file_answer files[FIELD_COUNT]; /* of the fields of TYPE_PATH */
    struct form_then then;                 /* waits for MSG_CA_FILE */
    bool going_on;                         /* `then` is being done: nothing is asked again */
    char *names[FIELD_COUNT];              /* what fields that name a record say, in words */
    struct record *effective;  /* of others than servers: the server that they amount to; or NULL */
    char *inputs[INPUT_COUNT]; /* NULL: empty; the secret ones are in secrets[] */
    struct secret *secrets[INPUT_COUNT];
    bool reveal;        /* show the password that is being typed */
    bool changed;       /* something was typed since it was opened or saved */
    bool unsafe_agreed; /* the user has said yes to saving unsafe settings */
    char *derived_from; /* the address that names and hosts were proposed from, or NULL */
    struct record *undo[FORM_UNDO_MAX]; /* before each fix or cure, the last one last */
    size_t undo_count;
    struct preset_probe probes[3][PROBE_COUNT]; /* by side; the last is the other port's */
    char *probed[3];       /* by side: what probes[] hold for: the host and the CA file; or NULL */
    char *probed_other[3]; /* by side: the port and encryption of the last one; or NULL */
    int64_t probe_due_ms;  /* when a port that is being typed is tried; 0: none waits */
    bool probe_off;        /* the user switched probing off */
    struct discovery_search search;
};

struct pane_state {
    bool open, focused, follow;
    uint64_t top;             /* number of the first line shown when not following */
    uint64_t found;           /* number of the line that the search stands on; 0: none */
    size_t column;            /* scrolled to the right by so many columns */
    struct log_filter filter; /* find is borrowed from search.text; NULL: nothing is searched */
    struct line_edit search;
    bool searching;    /* the search line has the keys */
    bool only_matches; /* lines that filter.find does not match are left out */
};

/* A check that was started and its outcome. */
struct check_state {
    unsigned number; /* 0: none yet */
    struct subject of;
    char label[256];       /* what the subject is called, for the title and the log */
    struct record *server; /* what was checked: of an account, as a server of its own */
    struct report *report;
    bool sides[3]; /* which sides are checked */
    bool running;
    int64_t started_ms;
    char refusal[ERR_TEXT_MAX]; /* why it could not be started, or "" */
    /* Of one of a run's targets: what the run is for, in which role, of which settings. */
    const struct run_purpose *purpose; /* NULL: of none */
    const char *role;
    uint64_t digest;
};

/* What the lists say of it when it is over. */
struct last_check {
    struct subject of;
    struct fleet_result result;
    struct report *report; /* NULL: it was one of many, of which no more is kept */
};

/* Other forms of the user name, tried one after the other in the background. */
struct user_trial {
    struct user_search *search; /* NULL: none is under way */
    struct report *report;      /* of the try under way */
    unsigned number;            /* its check */
};

struct check_screen {
    struct check_state check;
    struct check_plan *plan; /* of the check, with the passwords that were given; wiped with it */
    struct user_trial trial;
    struct report *before; /* the one before a fix, for before / after; or NULL */
    size_t finding;        /* selected */
    size_t part;           /* of it, where the screen has no room for the whole; goes round */
    /* Certificate page: the first line. Else rows by which the stages above the first finding are
     * pulled into view; without findings, the first row of the page. */
    size_t top;
    enum screen back;         /* where Esc goes */
    bool message, round_trip; /* the check sends a test mail, and looks for it */
    int64_t arrival_ms;       /* when looking for it began; 0: it is not looked for */
    bool certificate;         /* the certificate page is open; side below */
    enum side certificate_side;
    size_t host;      /* there: which of the hosts it is good for would be used, best first */
    bool opened_pane; /* the pane was opened by the check, and is closed when one leaves */
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
    DIALOG_SAVE_REPORT,  /* file name */
    DIALOG_TRY_USERS,    /* yes / no; warns of lock-outs */
    DIALOG_CHANGED,      /* the file changed on disk: merge / take / overwrite / stay */
    DIALOG_UNREADABLE,   /* and cannot be read any more: overwrite / stay */
    DIALOG_COMMAND,      /* `:` */
    DIALOG_PROVIDER,     /* what a provider's host names need */
    DIALOG_PICK,         /* one of a list: a record for a field that names one */
    DIALOG_IMPORT,       /* file name */
    DIALOG_EXPORT,       /* file name */
    DIALOG_MISTAKES,     /* those of a CSV file: file name */
    DIALOG_FOUND,        /* confirm: what was found has something doubtful */
    DIALOG_PIN,          /* confirm: another key takes the place of the pinned one */
    DIALOG_RUN,          /* many checks are made: how many at once */
    DIALOG_RUN_REST,     /* an interrupted run was found: go on / drop / later */
    DIALOG_RUN_EXPORT,   /* file name */
    DIALOG_RUN_LEAVE,    /* confirm: the program ends while checks are under way */
    DIALOG_WAVE,         /* confirm: logins go on being tried where many were refused */
    DIALOG_SILENT,       /* confirm: the same where nobody answers */
    DIALOG_MAPPING,      /* the CSV file with user names, and its column */
    DIALOG_STEP_EXPORT,  /* of a migration's step: file name */
    DIALOG_STEP_IMPORT,  /* confirm: the accounts use the new server */
    DIALOG_STEP_HOSTS,   /* MX hosts of the new server */
    DIALOG_STEP_DNS,     /* confirm: DNS is not waited for */
    DIALOG_STEP_REMOVE,  /* confirm: the old server goes */
    DIALOG_STEP_FORCE,   /* the same although not everything is proven */
    DIALOG_STEP_UNDO,    /* confirm: the last step is taken back */
    DIALOG_TRANSFER,     /* an import or export is under way: it can be stopped */
    DIALOG_UNSAFE,       /* confirm: trust none or clear text with a password is saved */
    DIALOG_COUNT
};
/* What a DIALOG_PICK picks from. */
enum pick_list {
    PICK_REFERENCE,   /* the records that a field may name */
    PICK_SOURCE,      /* the mail server that accounts leave */
    PICK_DESTINATION, /* the one that they move to */
    PICK_RULE,        /* how they are called there */
    PICK_COUNT
};
/* A question has choices (dialog_choices()) or lines to fill in: line_count > 0; Enter on the
 * last line is yes, Escape no. */
struct dialog {
    enum dialog_kind kind;
    char text[1024];         /* the question, translated and complete */
    enum input_id inputs[4]; /* LOGIN, TEST_MAIL: what the lines ask; else INPUT_COUNT */
    size_t line_count;
    struct line_edit lines[4]; /* for what is not secret */
    char labels[4][48];        /* PROVIDER: of the lines; else "" */
    struct secret *secrets[4];
    bool token[4];     /* LOGIN: an access token is asked for, not a password */
    bool on[4];        /* TEST_MAIL: of a line that is a switch (app/mail.h) */
    size_t cursor;     /* line or choice */
    bool reveal;       /* passwords are shown */
    struct subject of; /* DELETE without marks, COPY: of which record */
    bool all;          /* DELETE: everything of the section */
    /* PICK: from which list, of a reference for which field; the positions that the line leaves,
     * owned; the one under the cursor */
    enum pick_list list;
    enum field_id field;
    size_t *picks, pick_count, pick;
    char problem[512]; /* said under the lines, or "" */
};
struct dialog_choice {
    enum action action; /* ACTION_YES, _DISCARD, _OVERWRITE or _NO */
    const char *label;  /* translated: "Save and leave" */
};
/* The choices of a question in the order in which they are shown; 0 for one with lines. */
enum { DIALOG_CHOICES_MAX = 4 };
size_t dialog_choices(const struct dialog *dialog, struct dialog_choice out[DIALOG_CHOICES_MAX]);
const char *dialog_title(const struct dialog *dialog); /* translated */
/* The label of a line, translated: "User name", "Code of the copy". */
const char *dialog_line_label(const struct dialog *dialog, size_t line);
bool dialog_line_secret(const struct dialog *dialog, size_t line);

struct notice {
    enum severity severity;
    char text[1024];
    int64_t until_ms;
};

/* What the user gave for one's test logins: for this session only, wiped at its end. */
struct login {
    struct subject of;
    char *inputs[INPUT_COUNT];
    struct secret *secrets[INPUT_COUNT];
    bool refused; /* the server refused it: the next check asks again */
};
/* A check that waits for the answer of a dialog. */
struct check_wish {
    struct check_plan *plan; /* with what the settings say of the login; NULL: none waits */
    struct subject of;
    char label[256];
    enum screen back;
    bool keep_before; /* the report of now is kept, to be shown as "before" */
    bool mail_asked, login_asked;
    const struct run_purpose *purpose; /* as in struct check_state */
    const char *role;
    uint64_t digest;
};
struct app {
    enum screen screen;
    int rows, columns;
    int64_t now_ms;  /* wall clock, from the last MSG_TIME */
    char file[4096]; /* the settings file, for the title */
    bool loaded;     /* false: the file could not be read; load_error says why */
    struct err load_error;
    struct registry *registry;
    bool unsaved;            /* the registry differs from the file */
    bool read_only;          /* another session holds the lock */
    char holder[256];        /* "pid 4711, root on pts/3, since 14:02" */
    struct registry *filed;  /* as last read or written: where ours and theirs went apart */
    struct registry *theirs; /* the file as another program left it, until it is decided; or NULL */
    struct registry *undo;   /* before the last change of the list, or NULL */
    char undo_what[320];
    bool undone; /* what `undo` leads to is what was done, not what was before */
    enum section section;
    struct list_state lists[SECTION_COUNT];
    struct list_state *list;  /* of the section: one of lists[] */
    struct record **built_in; /* servers of built-in providers: ids from BUILT_IN_ID on */
    size_t built_in_count;
    struct provider_list *providers; /* NULL until MSG_PROVIDERS */
    bool providers_whole;            /* all of them, not the built-in alone */
    bool providers_wanted;           /* CMD_PROVIDERS is under way */
    struct picker picker;
    struct form form;
    bool form_open;
    struct check_screen check;
    struct import_screen import;
    struct history *history; /* app_last_check() */
    struct run run;          /* many checks */
    struct run_limits run_limits;
    struct run_rest rest;
    enum screen run_back; /* where Escape goes from its screen */
    struct migration_screen migration;
    struct migration_wish migration_wish;
    struct log *log;
    struct pane_state pane;
    struct dialog dialog;
    bool help; /* the help page is over the screen */
    size_t help_top;
    struct notice notice;
    struct login *logins;
    size_t login_count;
    struct probe_memory *memories; /* oldest first */
    size_t memory_count;
    struct discovery_search *searches; /* of this session, oldest first */
    size_t search_count;
    struct check_wish wish;
    unsigned last_check;        /* numbers given so far */
    struct draft *draft;        /* what MSG_DRAFT brought, until the user has decided */
    bool draft_due;             /* the form changed since the last CMD_SAVE_DRAFT */
    int64_t draft_saved_ms;     /* when that was */
    bool draft_kept;            /* a draft of the open form lies on disk */
    enum after_save after_save; /* a save is under way; then this */
    bool lookups_off;           /* nobody is asked unless the user says so: MSG_LOOKUPS */
    bool quit;                  /* the loop ends */
    bool need_draw;             /* something that is seen has changed */
    bool need_clear;            /* Ctrl-L */
};

struct app *app_new(int rows, int columns);
void app_free(struct app *app);
void app_update(struct app *app, const struct message *message, struct commands *commands);

/* Read-only questions, for the views and effect.c. */
enum context app_context(const struct app *app); /* whose keys count now */
/* The wall-clock time at which a MSG_TIME is wanted (a draft is due, a notice ends); 0: none. */
int64_t app_due_ms(const struct app *app);
/* What the footer shows now, best first: rows that have a key and can do something here. Returns
 * how many were put in out[]. */
size_t app_footer(const struct app *app, const struct action_row *out[], size_t room);
/* What the key of a row does here, in a word, translated. */
const char *app_footer_label(const struct app *app, const struct action_row *row);
/* Is there something for the action to do now (a fix for the finding, something to undo)? */
bool app_can(const struct app *app, enum action action);
/* The draft of the open form; NULL when there is nothing worth keeping. The caller frees. */
struct draft *app_draft(const struct app *app);
/* The text of a form item as it is to be shown and edited; borrowed. Choices: the label,
 * translated; switches: "yes" or "no", translated; a secret: "" (see secrets[]); a button: its
 * label; a preset: its label, the row "other port": the port or "". */
const char *form_text(const struct form *form, const struct form_item *item);
/* Translated; a preset: of its list. */
const char *form_label(const struct form *form, const struct form_item *item);
/* ITEM_PRESETS: is this row the chosen one? */
bool form_item_chosen(const struct form *form, const struct form_item *item);
/* False and *err: what is wrong with the item now (also: required and empty, once touched). */
bool form_item_valid(const struct form *form, const struct form_item *item, struct err *err);
bool form_item_is_button(const struct form_item *item); /* Enter does what it says */
bool form_item_is_text(const struct form_item *item);   /* typed, not chosen */
/* Advice that applies to the form's record, or to the server that it amounts to, and is said
 * beside a field of this item. */
const struct advice *form_item_advice(const struct form *form, const struct form_item *item);
/* Can the advice's cure be taken over, and into which field of the form's record goes a part? */
bool form_can_cure(const struct form *form, const struct advice *advice);
/* What else is said beside an item. */
struct remark {
    enum severity severity;
    char text[512];
};
enum { FORM_REMARKS_MAX = 4 };
size_t form_remarks(const struct app *app, const struct form_item *item,
                    struct remark out[FORM_REMARKS_MAX]);
/* The last check of a subject, or NULL: none tells of its settings of now. Borrowed until the next
 * message. O(1). */
const struct last_check *app_last_check(const struct app *app, enum record_kind kind, unsigned id);
/* The section's list: how many rows, and the record of one (NULL: beyond the end, or no record). */
size_t app_list_rows(const struct app *app);
const struct record *app_list_record(const struct app *app, size_t row);
size_t app_section_count(const struct app *app, enum section section); /* without the filter */
bool app_is_built_in(const struct record *record);
const struct record *app_built_in(const struct app *app, const char *code); /* or NULL */
/* The provider in a row of its section, or NULL. */
const struct provider *app_list_provider(const struct app *app, size_t row);
/* The one that the wizard proposes for the address that was typed, or NULL. */
const struct provider *app_proposed(const struct app *app);
/* What the provider that was taken lets one know about the step, lines; NULL: nothing. The caller
 * frees. */
char *app_form_hints(const struct app *app, enum step_id step);
/* Everything known of a provider, wrapped to columns; the caller frees with app_page_free(). */
struct page_line {
    enum provider_line_kind kind;
    int indent;
    char *text;
};
size_t app_provider_page(const struct provider *provider, int columns, struct page_line **lines);
void app_page_free(struct page_line *lines, size_t count);
/* Rows of the list and of what stands beside or below it. */
enum { PICKER_BESIDE_FROM = 100 }; /* columns: the page stands beside the list */
int picker_foot_rows(const struct app *app, int body_rows);
struct subject subject_of(const struct record *record);
/* What a record is called in one word: its code, of an account its address. Borrowed until the next
 * call. And its name. */
const char *record_label(const struct record *record);
const char *record_name(const struct record *record);
/* Which setting a row of the notification's page shows. */
enum field_id app_notification_field(const struct app *app, size_t row);
/* The record that a reference field's value names, or NULL; and the value in words: code and name,
 * or that it is gone. The text is borrowed until the next call. */
const struct record *app_reference(const struct app *app, enum field_id id, const char *value);
const char *app_reference_text(const struct app *app, enum field_id id, const char *value);
bool app_reference_dangles(const struct app *app, enum field_id id); /* of the form's record */
bool form_item_is_reference(const struct form_item *item);
/* What a fix has changed in the form and in what the check finds, a sentence a line, while the
 * report from before it is at hand, or
 * that the form is not what was checked; the caller frees. NULL: nothing. */
enum { CHANGE_ROWS = 3 }; /* of the screen, at most, for a sentence */
char *app_changes(const struct app *app);
/* The form has gone on, or back, since the check: what was found does not tell of it. */
bool app_check_outdated(const struct app *app);
/* Whose settings the diagnosis tells of, as they are now, in the form too; NULL: gone. */
const struct record *app_checked(const struct app *app);
/* A change as the record takes it, which may have a setting of its own for one of a server's. */
void app_own_setting(const struct record *record, enum field_id *id, const char **value);
const char *app_pick_text(const struct app *app, size_t row); /* DIALOG_PICK; borrowed */
/* The code of the account's server, "deleted", or "-"; translated. */
const char *app_account_server(const struct app *app, const struct record *account);
/* Sentences for each kind of record. */
enum kind_sentence {
    SAY_ASK_DELETE,
    SAY_ASK_DELETE_SOME,
    SAY_DELETED,
    SAY_DELETED_SOME,
    SAY_ASK_COPY,
    SAY_COPIED,
    SAY_MOVED,
    SAY_MOVED_SOME,
    SAY_ADDED,
    SAY_CHANGED,
    SAY_TAKEN,
    SAY_GONE,
    SAY_NOT_ADDED,
    SAY_NOT_ADDED_ASK,
    SAY_NOT_SAVED,
    SAY_NO_MATCH,
    SAY_FILTERED,
    SAY_NONE,
    SAY_HOW_TO_ADD,
    SAY_NEW,
    SAY_DRAFT,
    SAY_COUNT
};
const char *kind_says(enum record_kind kind, enum kind_sentence sentence); /* translated, or "" */
/* A check or probe under way: something moves on the screen. */
bool app_busy(const struct app *app);

/* The lines of the log that the pane shows now, oldest first, as indices for log_at(): what the
 * filter leaves, from pane.top on, or the newest when following. Returns how many (<= rows). */
size_t pane_lines(const struct app *app, size_t *indices, size_t rows);

/* The help page, wrapped to the screen's columns; help_top is the first line shown. */
struct help_line {
    enum help_kind { HELP_TITLE, HELP_TEXT, HELP_KEY } kind;
    char keys[64]; /* HELP_KEY: "Ctrl-D \\"; "" on the lines that continue its text */
    char *text;
};
enum { HELP_KEY_COLUMNS = 18 }; /* the keys' column; the text stands behind it */
size_t app_help(const struct app *app, struct help_line **lines);
void app_help_free(struct help_line *lines, size_t count);

/* The stages that the diagnosis shows for a side, in the order in which they come: with STARTTLS,
 * TLS follows the greeting. Returns how many; 0: the side is not there. */
enum { CHECK_STACKED_BELOW = 60 }; /* columns: the sides stand one below the other */
size_t check_stages(const struct app *app, enum side side, enum stage out[STAGE_COUNT]);

/* How many rows of a list / form / pane fit: the layout that app and views share. The title is
 * row 0; the bar of the sections is below it, or where rows are few in it (bar_row 0); -1: there is
 * none. The list's column heads take the first row of the body and what is said about the record
 * under the cursor its last list_foot_rows; the pane's heading is its first row. */
enum { LIST_HEAD_ROWS = 1 };
struct layout {
    int bar_row, body_top, body_rows, pane_top, pane_rows, notice_row, footer_row;
    int list_foot_rows;
};
void app_layout(const struct app *app, struct layout *layout);

#endif

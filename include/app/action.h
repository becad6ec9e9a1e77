/* app/action.h - what a key can mean. One list gives the enum, the name for `:`, the default
 * keys, the footer, the help screen and the manual, so help cannot drift from what keys do. */
#ifndef MAILSETUP_APP_ACTION_H
#define MAILSETUP_APP_ACTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where a key is pressed. A context that is not GLOBAL falls back to GLOBAL. */
enum context {
    CONTEXT_GLOBAL, /* everywhere; where text is typed, only keys that are not characters act */
    CONTEXT_LIST,   /* the section of the servers */
    CONTEXT_ACCOUNTS,
    CONTEXT_NOTIFICATION,
    CONTEXT_OAUTH_SERVERS,
    CONTEXT_PROVIDERS,
    CONTEXT_MIGRATIONS,
    CONTEXT_MOVE,      /* a section while what is marked is being moved */
    CONTEXT_FORM,      /* wizard and edit form, on an item that is not text */
    CONTEXT_TEXT,      /* a text field of a form: letters are text */
    CONTEXT_REFERENCE, /* a field of a form that names a record: letters begin to pick one */
    CONTEXT_LINE,      /* a line in a question, the filter, the search: letters are text */
    CONTEXT_CHECK,     /* the diagnosis screen */
    CONTEXT_FLEET,     /* a run of many checks */
    CONTEXT_IMPORT,    /* what a CSV file would change */
    CONTEXT_MIGRATION, /* a move of accounts, step by step */
    CONTEXT_LOG,       /* the log pane has the keys */
    CONTEXT_DIALOG,    /* a question */
    CONTEXT_HELP,
    CONTEXT_COUNT
};

/* What may be wanted. The rows that give them keys and words are action_rows[] in
 * src/app/action.c: one row for each context in which an action has a key. */
enum action {
    ACTION_NONE,
    /* everywhere */
    ACTION_UP,
    ACTION_DOWN,
    ACTION_LEFT,
    ACTION_RIGHT,
    ACTION_PAGE_UP,
    ACTION_PAGE_DOWN,
    ACTION_HOME,
    ACTION_END,
    ACTION_NEXT_ITEM,
    ACTION_PREVIOUS_ITEM,
    ACTION_ENTER,
    ACTION_BACK,
    ACTION_TOGGLE,
    ACTION_HELP,
    ACTION_PANE,
    ACTION_SAVE,
    ACTION_QUIT,
    ACTION_REDRAW,
    ACTION_COMMAND,
    ACTION_SUSPEND,
    /* sections */
    ACTION_NEXT_SECTION,
    ACTION_PREVIOUS_SECTION,
    ACTION_SERVERS,
    ACTION_ACCOUNTS,
    ACTION_NOTIFICATION,
    ACTION_OAUTH_SERVERS,
    ACTION_PROVIDERS,
    ACTION_MIGRATIONS,
    /* lists */
    ACTION_ADD,
    ACTION_EDIT,
    ACTION_COPY,
    ACTION_DELETE,
    ACTION_DELETE_ALL,
    ACTION_MARK_ALL,
    ACTION_SORT,
    ACTION_REVERSE,
    ACTION_UNDO,
    ACTION_CHECK,
    ACTION_CHECK_ALL,
    ACTION_LISTS,
    ACTION_TEST_MAIL,
    ACTION_MOVE,
    ACTION_FILTER,
    ACTION_FIND_NEXT,
    ACTION_FIND_PREVIOUS,
    ACTION_IMPORT,
    ACTION_EXPORT,
    ACTION_REPLACE,
    ACTION_MIGRATE,
    ACTION_USER_RULE,
    ACTION_PAUSE,
    /* forms */
    ACTION_NEXT_STEP,
    ACTION_MORE,
    ACTION_CURE,
    ACTION_PROBE,
    /* diagnosis and log */
    ACTION_FIX,
    ACTION_PIN,
    ACTION_SELECT,
    ACTION_SWITCH_FOCUS,
    ACTION_FOLLOW,
    ACTION_SAVE_LOG,
    ACTION_SAVE_REPORT,
    ACTION_TRY_USERS,
    ACTION_LOG_FILTER,
    ACTION_ONLY_MATCHES,
    /* editing text */
    ACTION_TEXT_HOME,
    ACTION_TEXT_END,
    ACTION_TEXT_DELETE,
    ACTION_TEXT_BACKSPACE,
    ACTION_TEXT_CLEAR,
    ACTION_TEXT_WORD,
    ACTION_TEXT_KILL,
    ACTION_TEXT_REVEAL,
    /* questions */
    ACTION_YES,
    ACTION_NO,
    ACTION_DISCARD,
    ACTION_OVERWRITE,
    ACTION_COUNT
};

/* Keys: a character, or one of these above all characters. */
enum {
    KEY_BASE_ = 0x200000,
    KEYCODE_ENTER,
    KEYCODE_ESCAPE,
    KEYCODE_TAB,
    KEYCODE_BACK_TAB,
    KEYCODE_BACKSPACE,
    KEYCODE_DELETE,
    KEYCODE_INSERT,
    KEYCODE_UP,
    KEYCODE_DOWN,
    KEYCODE_LEFT,
    KEYCODE_RIGHT,
    KEYCODE_HOME,
    KEYCODE_END,
    KEYCODE_PAGE_UP,
    KEYCODE_PAGE_DOWN,
    KEYCODE_F1,
    KEYCODE_F12 = KEYCODE_F1 + 11
};
/* A Ctrl- key is its control character: Ctrl-A is 1 .. Ctrl-Z 26, Ctrl-\ 28; but Enter, Tab,
 * Escape and Backspace are their KEYCODEs. */
#define KEY_CONTROL(letter) ((letter)&0x1f)

struct action_row {
    enum action action;
    enum context context;
    const char *name;     /* for `:`; "" when it cannot be named */
    const char *keys;     /* "Up k" */
    const char *label;    /* N_() for the footer, or "" */
    const char *sentence; /* N_() for help */
    int rank;             /* place in the footer; 0: not there */
};
extern const struct action_row action_rows[];
extern const size_t action_row_count;

/* What key means there; ACTION_NONE: nothing. */
enum action action_for(enum context context, int32_t key);
enum action action_by_name(enum context context, const char *name); /* a unique prefix will do */
/* The row that holds there: the context's own, else the global one; NULL when the action has no
 * key there. */
const struct action_row *action_row_of(enum context context, enum action action);
/* The first of the action's keys that acts there, as people write it ("Ctrl-G" in text, "?"
 * elsewhere); "" and false when there is none. room >= 16. */
bool action_key(enum context context, enum action action, char *out, size_t room);
/* All of its keys that act there, blank-separated. */
void action_keys(enum context context, enum action action, char *out, size_t room);
/* Is the key a character that text takes? */
bool key_is_character(int32_t key);
/* "Ctrl-S", "Enter", "a": a key as people write it; room >= 16. */
void key_name(int32_t key, char *out, size_t room);
bool key_by_name(const char *name, size_t length, int32_t *key);

#endif

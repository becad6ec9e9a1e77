/* app/message.h - what reaches the state, and what it wishes to be done: messages and commands. */
#ifndef MAILSETUP_APP_MESSAGE_H
#define MAILSETUP_APP_MESSAGE_H

#include "base/err.h"
#include "base/secret.h"
#include "model/account_csv.h"
#include "model/draft.h"
#include "model/fleet.h"
#include "model/migration.h"
#include "model/plan.h"
#include "model/provider.h"
#include "model/registry.h"
#include "model/report.h"
#include "model/watch.h"

enum message_kind {
    MSG_TIME, /* now_ms; before others in each turn */
    MSG_KEY,
    MSG_PASTE,
    MSG_RESIZE,
    MSG_REDRAW,
    MSG_LOADED,      /* registry (taken over), text: the file */
    MSG_LOAD_FAILED, /* err; text: the file. Nothing is saved over a file that cannot be read */
    MSG_LOCKED_BY,   /* text: who; "": nobody, the lock is ours (now) */
    MSG_DRAFT,       /* draft (taken over) */
    MSG_SAVED,
    MSG_SAVE_FAILED,      /* err; changed: the file changed on disk (the user is asked) */
    MSG_LOOKED,           /* registry (taken over): the file as it is now; NULL: err */
    MSG_REPORT,           /* event */
    MSG_CHECK_REFUSED,    /* check number, err */
    MSG_TEXT_SAVED,       /* text: path */
    MSG_TEXT_SAVE_FAILED, /* text: path; err */
    MSG_SECRET,        /* check, side, secret: a password for that server, kept for the session */
    MSG_SECRET_FAILED, /* check; err: a reference could not be fetched, the check does not run */
    MSG_CA_FILE,       /* text: path; err: why it is no file of CA certificates, or NULL */
    MSG_EDIT,          /* edit: a wish of the command line. No command comes back: the face saves */
    MSG_CHECK,     /* plan (taken over): a check that the command line wants; check: its number */
    MSG_HANGUP,    /* the terminal is gone or SIGTERM: save a draft and leave */
    MSG_PROVIDERS, /* providers (taken over); whole: all, not the built-in alone; err: what is wrong
                    * with the user's own, or NULL */
    MSG_IMPORT,    /* import (taken over): what a CSV file would change; NULL: err. text: path.
                    * registry (taken over) instead: the command line has decided already */
    MSG_EXPORTED,  /* text: path; err: why not, or NULL */
    MSG_TRANSFER,  /* an import or (whole) an export takes its time: done of count rows since
                    * took_ms; count 0: the file is still being read */
    MSG_LOOKUPS,   /* whole: hosts may be probed and addresses looked up without being asked */
    MSG_NOTICE,    /* err: a sentence to show, from a hand that has no message of its own */
    MSG_JOURNAL,   /* entries, entry_count (taken over): what the journal of a run has; err: why
                    * it cannot be kept, or NULL. whole: nobody asked, the session begins */
    MSG_MAPPING, /* cells (taken over): a CSV file of user names, text: its absolute path; or err */
    MSG_KEPT,    /* id: the accounts of a migration are kept as they are now; or err */
    MSG_BEFORE,  /* id, cells (taken over): those accounts; or err */
    MSG_PROOF,   /* id, proof (taken over): what was proven before this session; or err */
    MSG_KIND_COUNT
};
struct message {
    enum message_kind kind;
    int64_t now_ms;
    int32_t key;
    const char *text;
    int rows, columns;
    struct registry *registry;
    struct draft *draft;
    const struct report_event *event;
    const struct err *err;
    bool changed;
    unsigned check;
    enum side side;
    struct secret *secret; /* MSG_SECRET: taken over */
    const struct registry_edit *edit;
    struct check_plan *plan;
    struct err *outcome; /* MSG_EDIT: set to ERR_NONE or why not */
    struct provider_list *providers;
    bool whole;
    struct account_import *import;
    struct journal_entry *entries; /* taken over; their roles are constants */
    size_t entry_count;
    unsigned id;
    struct cells *cells;
    struct proof *proof;
    size_t done, count; /* TRANSFER */
    int64_t took_ms;
};

enum command_kind {
    CMD_SAVE, /* overwrite: although the file changed on disk. Answer: MSG_SAVED / _FAILED */
    CMD_LOOK, /* read the file that changed on disk. Answer: MSG_LOOKED */
    /* check, plan (the command's to free). effect.c fetches the passwords that the plan lacks and
     * whose references it has, or check_plan_refer() finds, before it starts the check; when that
     * fails: MSG_SECRET_FAILED. A check that cannot be started: MSG_CHECK_REFUSED. */
    CMD_CHECK,
    CMD_CANCEL,     /* check */
    CMD_DISCOVER,   /* check: its number, text: the address. Answer: MSG_REPORT, EVENT_STEP and
                     * EVENT_DISCOVERED; MSG_CHECK_REFUSED. CMD_CANCEL ends it */
    CMD_WATCH,      /* check: its number, watches: whose DNS records. Answer: MSG_REPORT,
                     * EVENT_WATCHED for each, then EVENT_RESULT; MSG_CHECK_REFUSED */
    CMD_CA_FILE,    /* path; look at the file. Answer: MSG_CA_FILE, in the same turn */
    CMD_SAVE_DRAFT, /* effect.c asks app_draft() for the contents (NULL: nothing to do) */
    CMD_DROP_DRAFT,
    CMD_SAVE_TEXT,     /* path; text: a new file, of the log or a report. Answer: MSG_TEXT_SAVED or
                        * MSG_TEXT_SAVE_FAILED */
    CMD_PROVIDERS,     /* all of them. Answer: MSG_PROVIDERS */
    CMD_IMPORT,        /* path; replace: accounts that are not in it go. Answer: MSG_IMPORT */
    CMD_EXPORT,        /* path; cells, or accounts: a new file of them, UTF-8 with a byte order
                        * mark, which spreadsheets want. Answer: MSG_EXPORTED */
    CMD_TRANSFER_STOP, /* the import or export that is under way ends without an answer; whoever
                        * wishes for another ends it as well */
    CMD_JOURNAL_BEGIN, /* text: of which run, migration: whose, 0: of the checks; replace: it begins
                        * anew. entries: added, with status NONE what is to be checked. Answer:
                        * MSG_JOURNAL */
    CMD_JOURNAL_ADD,   /* entries: one, to the journal that is open; nothing without one */
    CMD_JOURNAL_END,   /* replace: it goes */
    CMD_MAPPING,       /* path; read a CSV file. Answer: MSG_MAPPING */
    CMD_KEEP,       /* migration, cells: the accounts before a migration's import, kept beside the
                     * settings, durably. Answer: MSG_KEPT. Only then the import is saved */
    CMD_BEFORE,     /* migration; read them. Answer: MSG_BEFORE */
    CMD_PROOF,      /* migration; read what was proven. Answer: MSG_PROOF */
    CMD_PROOF_ADD,  /* migration, entries; behind what was proven, outside a run */
    CMD_PROOF_DROP, /* migration; it is not proven any more */
    CMD_MIGRATION_OVER, /* migration: what is kept beside the settings for it goes */
    CMD_SUSPEND,        /* Ctrl-Z */
    CMD_LOCK,           /* try again to take the lock; answer: MSG_LOCKED_BY, "" when it is ours */
    CMD_KIND_COUNT
};
struct command {
    enum command_kind kind;
    bool overwrite;
    unsigned check;
    struct check_plan *plan;
    char *path;
    char *text;
    bool replace;
    struct cells *cells;                /* owned */
    struct account_exporting *accounts; /* owned */
    struct journal_entry *entries;      /* owned */
    size_t entry_count;
    unsigned migration;
    struct watch_list *watches; /* owned */
};
struct commands {
    struct command *rows;
    size_t count, room;
};
void commands_clear(struct commands *commands); /* frees what they own */

#endif

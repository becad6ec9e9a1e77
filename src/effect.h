/* effect.h - the hands of the program: app's commands are carried out here, and what comes of
 * them goes back as messages. Screen and command line share it. */
#ifndef MAILSETUP_EFFECT_H
#define MAILSETUP_EFFECT_H

#include "app/app.h"
#include "cli/cli.h"
#include "engine/engine.h"
#include "store/providers.h"
#include "store/rules.h"
#include "store/store.h"
#include "tui/term.h"

/* A message that waits until the commands before it are done. */
struct answer {
    struct message message;
    struct err err; /* message.err points here where the message has one */
    char *text;     /* message.text points here where the message has one */
};

struct effects {
    struct app *app;
    struct store *store;
    struct engine *engine; /* made by the first check, as are the rules that it asks */
    struct rules *rules;
    struct term *term; /* NULL without a screen */
    struct answer *answers;
    size_t answer_count, answer_room;
    struct fetches *fetches;             /* made by the first secret that is not asked for */
    struct journal *journal;             /* of a run of many checks; NULL: none is kept */
    unsigned journal_of;                 /* the migration that it is of; 0: none */
    int64_t journal_due;                 /* monotonic ms: when it is synced; 0: it is */
    struct crossing *crossing;           /* an import or export under way; NULL: none */
    struct wire_logs *wire_logs;         /* made by the first check that keeps a log */
    struct known *known;                 /* NULL: nothing of servers is kept */
    bool system;                         /* --system: folders are those of the machine */
    bool no_state;                       /* --no-state: nothing of servers is to be kept */
    struct lookups lookups;              /* who may be asked about an address, and where */
    const struct cli_listener *listener; /* hears of checks in place of the state; or NULL */
};

/* Where the settings are is found out here; nothing is read yet. */
bool effects_open(struct effects *effects, const struct cli_options *options, struct err *err);
void effects_close(struct effects *effects);

/* Updates the state with the message and carries out what comes back, until nothing is left. */
void effects_send(struct effects *effects, const struct message *message);
/* Reads the settings into the state. False: MSG_LOAD_FAILED was sent, and *err says the same. */
bool effects_load(struct effects *effects, struct err *err);
/* For the screen: lock, settings, draft. */
void effects_begin_session(struct effects *effects);

/* The rules of the diagnosis, read when they are first asked for; what is wrong with the user's own
 * is said then. */
const struct rules *effects_rules(struct effects *effects);

/* As CMD_PROVIDERS, at once; each sentence about the user's own files goes to tell. */
void effects_providers(struct effects *effects, providers_problem *tell, void *context);

/* As CMD_DISCOVER; the providers are those of the state, which holds them all. */
void effects_discover(struct effects *effects, unsigned number,
                      const struct discovery_order *order);
/* As CMD_WATCH. */
void effects_watch(struct effects *effects, unsigned number, const struct watch_list *list);
/* As CMD_CANCEL. */
void effects_cancel(struct effects *effects, unsigned check);

/* What a loop waits for besides its own: readable, or after so many ms, effects_turn() has
 * something to do. Descriptors are -1 while there is nothing; -1 ms is never. */
enum { EFFECTS_WAITS = 2 };
int effects_waits(const struct effects *effects, int descriptors[EFFECTS_WAITS]);
/* Lets the engine work for a moment and sends its events, at most for budget_ms. Returns how much
 * happened; *more: there may be more at once. */
size_t effects_turn(struct effects *effects, int budget_ms, bool *more);
/* Lets the engine work and leaves its events where they are. */
void effects_keep_alive(struct effects *effects);

/* "process 4711, user root, terminal pts/3, since 14:02"; the caller frees. */
char *holder_text(const struct lock_holder *holder);

#endif

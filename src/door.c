/* door.c - the command line's door to settings, engine and secrets. */
#include "door.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "signals.h"
#include "store/csv.h"
#include "store/journal.h"
#include "store/secrets.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SETTINGS_BYTES_MAX = 64 * 1024 * 1024, EVENTS_MS = 100 };

/* Commands that need no settings must work where no home folder is known. */
static bool find_store(struct door *door, struct err *err)
{
    return door->effects->store || effects_open(door->effects, door->options, err);
}

static bool door_load(void *main, struct err *err)
{
    struct door *door = main;
    return find_store(door, err) && effects_load(door->effects, err);
}

static bool door_lock(void *main, struct err *err)
{
    struct door *door = main;
    struct lock_holder holder = {0};
    struct err why = {0};
    if (!find_store(door, err))
        return false;
    if (store_lock(door->effects->store, &holder, &why))
        return true;
    if (why.code == ERR_LOCKED && holder.pid != 0) {
        char *who = holder_text(&holder);
        fail(err, ERR_LOCKED, _("%.300s is held by another session (%s); try again later."),
             store_file(door->effects->store), who);
        free(who);
    } else if (err) {
        *err = why;
    }
    return false;
}

static void door_unlock(void *main)
{
    store_unlock(((struct door *)main)->effects->store);
}

static bool door_refresh(void *main, struct err *err)
{
    struct effects *effects = ((struct door *)main)->effects;
    bool changed = false;
    if (!store_changed(effects->store, &changed, err))
        return false;
    return !changed || effects_load(effects, err);
}

static bool door_save(void *main, struct err *err)
{
    struct effects *effects = ((struct door *)main)->effects;
    return store_save(effects->store, effects->app->registry, false, err);
}

static void door_send(void *main, const struct message *message)
{
    effects_send(((struct door *)main)->effects, message);
}

static void door_listen(void *main, const struct cli_listener *listener)
{
    ((struct door *)main)->effects->listener = listener;
}

static void door_check(void *main, unsigned number, struct check_plan *plan)
{
    effects_send(((struct door *)main)->effects,
                 &(struct message){.kind = MSG_CHECK, .check = number, .plan = plan});
}

static void door_discover(void *main, unsigned number, const struct discovery_order *order)
{
    effects_discover(((struct door *)main)->effects, number, order);
}

static void door_watch(void *main, unsigned number, const struct watch_list *list)
{
    effects_watch(((struct door *)main)->effects, number, list);
}

static void door_cancel(void *main, unsigned number)
{
    effects_cancel(((struct door *)main)->effects, number);
}

/* Any of the signals that we listen to wants us to stop. */
static bool signalled(void)
{
    bool came = false;
    while (signals_next())
        came = true;
    return came;
}

/* Waits for signals, checks and, unless it is -1, descriptor; not longer than most_ms, unless it is
 * -1. */
static bool wait_for(struct effects *effects, int descriptor, int most_ms)
{
    int waits[EFFECTS_WAITS];
    int timeout_ms = effects_waits(effects, waits);
    if (most_ms >= 0 && (timeout_ms < 0 || timeout_ms > most_ms))
        timeout_ms = most_ms;
    struct pollfd polls[EFFECTS_WAITS + 2] = {
        {.fd = signals_descriptor(), .events = POLLIN},
        {.fd = descriptor, .events = POLLIN},
    };
    for (int i = 0; i < EFFECTS_WAITS; i++)
        polls[2 + i] = (struct pollfd){.fd = waits[i], .events = POLLIN};
    return poll(polls, EFFECTS_WAITS + 2, timeout_ms) > 0 && polls[1].revents;
}

/* The caller looks at what came after each turn: whoever waits again although the last result is
 * there waits for ever. Events that are already in the engine make the wait end at once. */
static bool door_wait_for(void *main, int timeout_ms)
{
    struct effects *effects = ((struct door *)main)->effects;
    int64_t end_ns = clock_monotonic_ns() + (int64_t)timeout_ms * 1000000;
    bool more;
    for (;;) {
        if (signalled())
            return false;
        if (effects_turn(effects, EVENTS_MS, &more) > 0)
            return true; /* what happened may have been the last thing to wait for */
        int64_t left_ns = timeout_ms < 0 ? 0 : end_ns - clock_monotonic_ns();
        if (left_ns < 0)
            return true;
        wait_for(effects, -1, timeout_ms < 0 ? -1 : (int)((left_ns + 999999) / 1000000));
    }
}

static bool door_wait(void *main)
{
    return door_wait_for(main, -1);
}

static bool door_interrupted(void *main)
{
    (void)main;
    return signalled();
}

/* While a person thinks, checks that are under way go on; their events wait in the engine. */
static bool door_wait_readable(void *main, int descriptor)
{
    struct effects *effects = ((struct door *)main)->effects;
    for (;;) {
        bool ready = wait_for(effects, descriptor, -1);
        if (signalled())
            return false;
        if (ready)
            return true;
        effects_keep_alive(effects);
    }
}

static bool door_fetch(void *main, const char *reference, bool from_command, struct secret **secret,
                       struct err *err)
{
    struct secret_ref parsed;
    (void)main;
    if (from_command)
        return secret_from_command_line(reference, secret, err);
    if (!secret_ref_parse(reference, &parsed, err))
        return false;
    bool done = secret_fetch(&parsed, secret, err);
    secret_ref_clear(&parsed);
    return done;
}

static bool door_ca_file(void *main, const char *path, struct err *err)
{
    (void)main;
    return engine_ca_file(path, err);
}

static bool door_validate(void *main, const char *path,
                          void (*problem)(void *context, const char *path, size_t line,
                                          const char *sentence),
                          void *context, bool *valid, struct err *err)
{
    struct door *door = main;
    char *bytes = NULL;
    size_t length = 0;
    if (!path)
        return find_store(door, err) &&
               store_validate_own(door->effects->store, problem, context, valid, err);
    bool read = strcmp(path, "-") == 0
                    ? file_read_input(SETTINGS_BYTES_MAX, ERR_SETTINGS, &bytes, &length, err)
                    : store_read(path, &bytes, &length, NULL, err);
    if (!read)
        return false;
    *valid = store_holds_accounts(path)
                 ? store_validate_accounts(bytes ? bytes : "", length, problem, context)
                 : store_validate(bytes ? bytes : "", length, problem, context);
    free(bytes);
    return true;
}

static void door_providers(void *main, void (*problem)(void *context, const char *sentence),
                           void *context)
{
    effects_providers(((struct door *)main)->effects, problem, context);
}

static bool encoding_of(const char *name, enum csv_encoding *encoding, struct err *err)
{
    return !name || csv_encoding_by_name(name, encoding) ||
           fail(err, ERR_USAGE,
                _("--encoding takes utf-8, utf-8-bom, cp932 or shift_jis, not %.80s."), name);
}

static bool door_read_csv(void *main, const char *path, const char *encoding, struct cells **cells,
                          struct err *err)
{
    enum csv_encoding from = CSV_DETECT;
    (void)main;
    return encoding_of(encoding, &from, err) && csv_read(path, &from, cells, err);
}

static struct csv_file *begin_csv(const char *path, const char *encoding, struct err *err)
{
    enum csv_encoding to = CSV_UTF8;
    if (!encoding_of(encoding, &to, err))
        return NULL;
    return csv_file_begin(strcmp(path, "-") == 0 ? NULL : path, to, err);
}

/* good: all that was to be written is. */
static bool end_csv(struct csv_file *csv, bool good, struct err *err)
{
    if (good)
        return csv_file_end(csv, err);
    csv_file_cancel(csv);
    return false;
}

static bool door_write_csv_pieces(void *main, const char *path, const char *encoding,
                                  bool (*next)(void *context, struct cells **piece,
                                               struct err *err),
                                  void *context, struct err *err)
{
    struct csv_file *csv = begin_csv(path, encoding, err);
    struct cells *piece = NULL;
    bool good = csv != NULL;
    (void)main;
    while (good && (good = next(context, &piece, err)) && piece) {
        good = csv_file_add(csv, piece, err);
        cells_free(piece);
    }
    return end_csv(csv, good, err);
}

static bool door_write_csv(void *main, const char *path, const char *encoding,
                           const struct cells *cells, struct err *err)
{
    struct csv_file *csv = begin_csv(path, encoding, err);
    (void)main;
    return end_csv(csv, csv && csv_file_add(csv, cells, err), err);
}

static char *door_record_json(void *main, const struct record *record)
{
    (void)main;
    return store_record_json(record);
}

static char *door_schema(void *main, bool accounts)
{
    (void)main;
    return accounts ? store_accounts_schema() : store_schema();
}

static const char *door_libraries(void *main)
{
    (void)main;
    return engine_libraries();
}

struct journal_reader door_reader(struct door *door, const struct journal_reader *reader)
{
    struct journal_reader today = *reader;
    today.rules = effects_rules(door->effects);
    return today;
}

/* The run's name holds the file of the settings, whatever it is called from here. */
static bool door_journal_begin(void *main, const char *run, bool resume,
                               const struct journal_reader *reader, bool *kept, struct err *err)
{
    struct door *door = main;
    struct journal_reader today = door_reader(door, reader);
    const char *state = getenv("MAILSETUP_STATE"), *file = store_file(door->effects->store);
    char *real = realpath(file, NULL);
    char *name = mem_format("%s %s", real ? real : file, run);
    bool off = door->options->no_state || (state && strcmp(state, "off") == 0);
    door->journal_path = off ? NULL : journal_path(door->options->system, name);
    if (door->journal_path)
        door->journal = journal_open(door->journal_path, name, resume, &today, err);
    free(real);
    free(name);
    *kept = door->journal != NULL;
    return *kept || !door->journal_path;
}

static bool door_journal_add(void *main, const struct journal_entry *entry, struct err *err)
{
    struct door *door = main;
    return !door->journal || journal_add(door->journal, entry, err);
}

static bool door_journal_write(void *main, bool durable, struct err *err)
{
    struct door *door = main;
    if (!door->journal)
        return true;
    return durable ? journal_sync(door->journal, err) : journal_write(door->journal, err);
}

static bool door_journal_end(void *main, bool whole, struct err *err)
{
    struct door *door = main;
    bool done = true;
    if (door->journal)
        done = whole ? journal_remove(door->journal_path, err) : journal_sync(door->journal, err);
    journal_close(door->journal);
    free(door->journal_path);
    door->journal = NULL;
    door->journal_path = NULL;
    return done;
}

bool door_open(struct door *door, struct cli_door *out, struct err *err)
{
    if (!signals_start(false))
        return fail(err, ERR_IO, _("Signals cannot be received: %s."), strerror(errno));
    door->effects->system = door->options->system;
    door->effects->no_state = door->options->no_state;
    *out = (struct cli_door){
        .main = door,
        .app = door->effects->app,
        .load = door_load,
        .lock = door_lock,
        .unlock = door_unlock,
        .refresh = door_refresh,
        .save = door_save,
        .send = door_send,
        .listen = door_listen,
        .check = door_check,
        .discover = door_discover,
        .watch = door_watch,
        .cancel = door_cancel,
        .wait = door_wait,
        .wait_for = door_wait_for,
        .wait_readable = door_wait_readable,
        .interrupted = door_interrupted,
        .fetch = door_fetch,
        .ca_file = door_ca_file,
        .validate = door_validate,
        .providers = door_providers,
        .read_csv = door_read_csv,
        .write_csv = door_write_csv,
        .write_csv_pieces = door_write_csv_pieces,
        .record_json = door_record_json,
        .schema = door_schema,
        .libraries = door_libraries,
        .journal_begin = door_journal_begin,
        .journal_add = door_journal_add,
        .journal_write = door_journal_write,
        .journal_end = door_journal_end,
    };
    door_migration(out);
    return true;
}

/* What the tests of the store drive from outside: a program that saves, and one that validates.
 *
 *   saver save FILE SERVERS ACCOUNTS   load, put so many there, save; 0 done, 3 refused
 *   saver again FILE SERVERS ACCOUNTS  as save, and when it was refused, once more: 4 that was done
 *   saver touch FILE SERVER ACCOUNT    load, give those at the positions another name, save
 *   saver retouch FILE SERVER ACCOUNT  as touch, and when it was refused, once more
 *   saver load FILE                    0 when it can be read, 3 refused; tells every record
 *   saver learn FILE ENDPOINT          put a fact of the endpoint there, save; 0 done, 3 refused
 *   saver known FILE                   the endpoints that are known, a line each; 3 refused
 *   saver validate FILE...             "valid FILE" or "invalid FILE" on a line each
 *   saver schema                       the JSON Schema of the settings
 *   saver accounts-schema              and that of a line of accounts
 */
#include "base/file.h"
#include "store/facts.h"
#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DONE, REFUSED = 3, DONE_AGAIN };

static int refused(const struct err *err)
{
    fprintf(stderr, "%s\n", err->text);
    return REFUSED;
}

static void add_account(struct registry *registry, unsigned number)
{
    struct record *account = record_new(RECORD_ACCOUNT);
    char text[64];
    snprintf(text, sizeof(text), "user%u@example.co.jp", number);
    record_set(account, FIELD_ACCOUNT_ADDRESS, text, ORIGIN_USER, NULL);
    record_set(account, FIELD_ACCOUNT_NAME, "営業", ORIGIN_USER, NULL);
    record_set(account, FIELD_ACCOUNT_SERVER, "1", ORIGIN_USER, NULL);
    if (!registry_add(registry, account, NULL))
        abort();
}

static struct registry *make_registry(unsigned servers, unsigned accounts)
{
    struct registry *registry = registry_new();
    for (unsigned i = 1; i <= accounts; i++)
        add_account(registry, i);
    for (unsigned i = 1; i <= servers; i++) {
        struct record *server = record_new(RECORD_SERVER);
        char text[64];
        snprintf(text, sizeof(text), "server-%u", i);
        record_set(server, FIELD_CODE, text, ORIGIN_USER, NULL);
        record_set(server, FIELD_NAME, "本社メール", ORIGIN_USER, NULL);
        record_set(server, FIELD_RECEIVE_HOST, "pop.example.co.jp", ORIGIN_USER, NULL);
        record_set(server, FIELD_SEND_HOST, "smtp.example.co.jp", ORIGIN_USER, NULL);
        if (!registry_add(registry, server, NULL))
            abort();
    }
    return registry;
}

static unsigned number(const char *text)
{
    return (unsigned)strtoul(text, NULL, 10);
}

/* words: the path, how many servers, how many accounts. */
static int save(char *const *words, bool again)
{
    const char *path = words[0];
    struct err err = {0};
    struct registry *old = NULL, *new = make_registry(number(words[1]), number(words[2]));
    struct store *store = store_new(path);
    int status = DONE;
    if (!store_lock(store, NULL, &err) || !store_load(store, &old, NULL, NULL, &err)) {
        status = refused(&err);
    } else if (access("/the-save-begins", F_OK) == 0 || !store_save(store, new, false, &err)) {
        /* Whoever mends what was wrong saves again, in the same session. */
        status = refused(&err);
        if (again && store_save(store, new, false, &err))
            status = DONE_AGAIN;
    }
    registry_free(old);
    registry_free(new);
    store_free(store);
    return status;
}

static void touch_one(struct registry *registry, enum record_kind kind, unsigned position)
{
    enum field_id title = record_kinds[kind].title;
    if (position >= registry_count(registry, kind))
        return;
    struct record *record = record_copy(registry_at(registry, kind, position));
    if (!record_set(record, title, "another", ORIGIN_USER, NULL) ||
        !registry_replace(registry, record, NULL))
        abort();
}

static int touch(char *const *words, bool again)
{
    struct err err = {0};
    struct registry *registry = NULL;
    struct store *store = store_new(words[0]);
    int status = DONE;
    if (!store_lock(store, NULL, &err) || !store_load(store, &registry, NULL, NULL, &err)) {
        status = refused(&err);
    } else {
        touch_one(registry, RECORD_SERVER, number(words[1]));
        touch_one(registry, RECORD_ACCOUNT, number(words[2]));
        if (access("/the-save-begins", F_OK) == 0 || !store_save(store, registry, false, &err)) {
            status = refused(&err);
            if (again && store_save(store, registry, false, &err))
                status = DONE_AGAIN;
        }
    }
    registry_free(registry);
    store_free(store);
    return status;
}

static void tell(const struct registry *registry, enum record_kind kind)
{
    printf("%s %zu %u\n", record_kinds[kind].name, registry_count(registry, kind),
           registry_next_id(registry, kind));
    for (size_t i = 0; i < registry_count(registry, kind); i++) {
        char *json = store_record_json(registry_at(registry, kind, i));
        printf("%s\n", json);
        free(json);
    }
}

static int load(const char *path)
{
    struct err err = {0};
    struct registry *registry = NULL;
    struct store *store = store_new(path);
    bool done = store_load(store, &registry, NULL, NULL, &err);
    for (enum record_kind kind = 0; done && kind < RECORD_KIND_COUNT; kind++)
        tell(registry, kind);
    registry_free(registry);
    store_free(store);
    return done ? DONE : refused(&err);
}

static int learn(const char *path, const char *endpoint)
{
    struct err err = {0};
    struct facts_file *file = facts_file_new(path);
    struct facts *facts = facts_new();
    free(facts->endpoint);
    facts->endpoint = strdup(endpoint);
    facts->seen_ms = 1;
    int status = DONE;
    if (!facts_file_read(file, &err))
        status = refused(&err);
    facts_file_put(file, facts);
    if (access("/the-save-begins", F_OK) == 0 || !facts_file_save(file, &err))
        status = refused(&err);
    facts_free(facts);
    facts_file_free(file);
    return status;
}

/* Of those that kill_facts.py puts there. */
static int known(const char *path)
{
    static const char *const endpoints[] = {"one", "two"};
    struct err err = {0};
    struct facts_file *file = facts_file_new(path);
    bool done = facts_file_read(file, &err);
    for (int i = 0; i < 2; i++)
        if (facts_file_find(file, endpoints[i]) != NULL)
            printf("%s\n", endpoints[i]);
    facts_file_free(file);
    return done ? DONE : refused(&err);
}

static int validate(const char *path)
{
    struct err err = {0};
    char *bytes;
    size_t length;
    if (!file_read(path, 64 << 20, &bytes, &length, NULL, &err))
        return refused(&err);
    bool valid = store_holds_accounts(path) ? store_validate_accounts(bytes, length, NULL, NULL)
                                            : store_validate(bytes, length, NULL, NULL);
    printf("%s %s\n", valid ? "valid" : "invalid", path);
    free(bytes);
    return 0;
}

static int print(char *text)
{
    fputs(text, stdout);
    free(text);
    return DONE;
}

int main(int count, char **words)
{
    const char *command = count > 1 ? words[1] : "";
    bool again = strcmp(command, "again") == 0;
    int status = DONE;
    if (count == 5 && (again || strcmp(command, "save") == 0))
        return save(words + 2, again);
    if (count == 5 && (strcmp(command, "touch") == 0 || strcmp(command, "retouch") == 0))
        return touch(words + 2, strcmp(command, "retouch") == 0);
    if (count == 3 && strcmp(command, "load") == 0)
        return load(words[2]);
    if (count == 4 && strcmp(command, "learn") == 0)
        return learn(words[2], words[3]);
    if (count == 3 && strcmp(command, "known") == 0)
        return known(words[2]);
    if (strcmp(command, "schema") == 0)
        return print(store_schema());
    if (strcmp(command, "accounts-schema") == 0)
        return print(store_accounts_schema());
    for (int i = 2; i < count && status == DONE; i++)
        status = validate(words[i]);
    return count > 2 ? status : 64;
}

/* What the tests of the store drive from outside: a program that saves, and one that validates.
 *
 *   saver save FILE SERVERS   load, put SERVERS servers there, save; 0 done, 3 refused
 *   saver again FILE SERVERS  as save, and when it was refused, once more: 4 that was done
 *   saver validate FILE...    "valid FILE" or "invalid FILE" on a line each
 *   saver schema              the JSON Schema
 */
#include "base/file.h"
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

static struct registry *make_registry(unsigned count)
{
    struct registry *registry = registry_new();
    for (unsigned i = 1; i <= count; i++) {
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

static int save(const char *path, unsigned count, bool again)
{
    struct err err = {0};
    struct registry *old = NULL, *new = make_registry(count);
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

static int validate(const char *path)
{
    struct err err = {0};
    char *bytes;
    size_t length;
    if (!file_read(path, 64 << 20, &bytes, &length, NULL, &err))
        return refused(&err);
    printf("%s %s\n", store_validate(bytes, length, NULL, NULL) ? "valid" : "invalid", path);
    free(bytes);
    return 0;
}

int main(int count, char **words)
{
    int status = 0;
    bool again = count > 1 && strcmp(words[1], "again") == 0;
    if (count == 4 && (again || strcmp(words[1], "save") == 0))
        return save(words[2], (unsigned)strtoul(words[3], NULL, 10), again);
    if (count == 2 && strcmp(words[1], "schema") == 0) {
        char *schema = store_schema();
        fputs(schema, stdout);
        free(schema);
        return 0;
    }
    for (int i = 2; i < count && status == 0; i++)
        status = validate(words[i]);
    return count > 2 ? status : 64;
}

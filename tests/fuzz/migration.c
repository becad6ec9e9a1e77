/* migration.c - fuzzes what lies beside the settings while accounts move, and may have been changed
 * there: the sample of UIDLs in a journal, the proof of accounts, the file from which an import is
 * undone, the stamp of what was read.
 *
 * Input: one byte chooses which, the rest is the file. With -DFUZZ_MAIN it plays the files and
 * folders that it is given. */
#include "model/migration.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/account_csv.h"
#include "store/csv.h"
#include "store/journal_line.h"
#include "store/rules.h"
#include "store/stamp.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "migration.c:%d: %s\n", __LINE__, #condition);                         \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static const int64_t NOW = 1795327200000;

static void put(struct registry *registry, enum record_kind kind, const char *const *pairs)
{
    struct record *record = record_new(kind);

    for (; *pairs != NULL; pairs += 2)
        CHECK(record_set(record, field_by_path(kind, pairs[0]), pairs[1], ORIGIN_USER, NULL));
    record_complete(record);
    CHECK(registry_add(registry, record, NULL));
}

#define PUT(registry, kind, ...) put(registry, kind, (const char *const[]){__VA_ARGS__, NULL})

/* Servers 1 and 2; accounts 1 to 3 on the first. */
static struct registry *office(void)
{
    static const char *const addresses[] = {"taro@example.jp", "hanako@example.jp", "x@b.jp"};
    struct registry *registry = registry_new();

    PUT(registry, RECORD_SERVER, "code", "old", "receive.host", "pop.old.jp");
    PUT(registry, RECORD_SERVER, "code", "new", "receive.host", "pop.new.jp");
    for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++)
        PUT(registry, RECORD_ACCOUNT, "address", addresses[i], "server_id", "1", "secret",
            "file:/run/secret");
    return registry;
}

/* What is taken is one of ours: written and taken again it is the same. */
static void fuzz_sample(const char *text)
{
    struct uidl_sample sample, again;
    struct text out = {0};

    if (!uidl_sample_parse(text, &sample)) {
        CHECK(sample.count == 0);
        return;
    }
    CHECK(sample.count <= UIDL_SAMPLE_MAX);
    for (size_t i = 1; i < sample.count; i++)
        CHECK(sample.smallest[i - 1] < sample.smallest[i]);
    uidl_sample_text(&sample, &out);
    CHECK(uidl_sample_parse(text_get(&out), &again) && again.count == sample.count);
    CHECK(memcmp(again.smallest, sample.smallest, sample.count * sizeof *sample.smallest) == 0);
    text_free(&out);
}

/* No account that is not of the destination is proven, and the proof of three accounts is never
 * whole by what it says of one. */
static void fuzz_proof(const char *bytes, size_t length)
{
    static struct rules *rules;
    struct registry *registry = office();
    struct proof *proof = proof_new();
    unsigned id = migration_start(registry, 1, 2, NOW, NULL);

    rules = rules != NULL ? rules : rules_built_in();
    const struct journal_reader reader = {proof_take, proof, rules};
    for (size_t at = 0; at < length;) {
        const char *end = memchr(bytes + at, '\n', length - at);
        size_t line = end != NULL ? (size_t)(end - bytes) - at : length - at;
        if (line <= JOURNAL_LINE_MAX)
            journal_entry_tell(bytes + at, line, &reader);
        at += line + 1;
    }
    const struct record *migration = migration_find(registry, id, NULL);
    struct migration_status *status = migration_status(registry, migration, proof);
    CHECK(!status->whole && status->good + status->failed + status->open == status->account_count);
    for (int source = 0; source < 2; source++) {
        const struct migration_turn turn = {registry, migration, proof, source, false};
        unsigned *accounts = mem_new(status->account_count + 1, sizeof *accounts);
        CHECK(migration_to_check(&turn, status, accounts) <= status->account_count);
        for (unsigned account = 1; account <= 3; account++)
            check_plan_free(migration_plan(registry, migration, account, source, proof, NULL));
        free(accounts);
    }
    migration_status_free(status);
    proof_free(proof);
    registry_free(registry);
}

static size_t on(const struct registry *registry, const char *server)
{
    size_t count = 0;

    for (size_t i = 0; i < registry_count(registry, RECORD_ACCOUNT); i++)
        count += record_is(registry_at(registry, RECORD_ACCOUNT, i), FIELD_ACCOUNT_SERVER, server);
    return count;
}

static void undo(const struct registry *moved, unsigned id, const struct cells *kept)
{
    struct err err = {0};
    size_t changed = 0;
    struct registry *before = migration_before(moved, kept, &err);
    struct registry *undone = migration_import_undo(moved, id, kept, &changed, &err);

    CHECK((before != NULL && undone != NULL) || *err.text != '\0');
    for (int i = 0; i < 2; i++) {
        struct registry *which = i ? before : undone;
        if (which == NULL)
            continue;
        /* Nobody comes or goes, and nothing but who is on which server. */
        CHECK(registry_count(which, RECORD_ACCOUNT) == 3);
        CHECK(registry_count(which, RECORD_SERVER) == 2);
    }
    /* Each row gives back or is passed by. */
    CHECK(undone == NULL || on(undone, "1") + changed < kept->row_count);
    registry_free(before);
    registry_free(undone);
}

/* Whatever the file holds, undoing with it makes no account and removes none. */
static void fuzz_before(const char *bytes, size_t length)
{
    enum csv_encoding encoding = CSV_UTF8;
    struct cells *kept = NULL, *first = NULL;
    struct registry *registry = office();
    unsigned id = migration_start(registry, 1, 2, NOW, NULL);
    struct migration_map *map =
        migration_map(registry, migration_find(registry, id, NULL), NULL, NULL);
    struct registry *moved =
        map != NULL ? migration_import(registry, id, map, NOW, &first, NULL) : NULL;

    CHECK(moved != NULL && on(moved, "2") == 3);
    if (csv_parse(bytes, length, &encoding, &kept, NULL)) {
        struct cells *joined = migration_before_join(kept, first, NULL);
        undo(moved, id, kept);
        if (joined != NULL)
            undo(moved, id, joined);
        cells_free(joined);
        cells_free(kept);
    }
    cells_free(first);
    migration_map_free(map);
    registry_free(moved);
    registry_free(registry);
}

/* Whatever numbers are in it: where it says that records are is inside of what it names. */
static void check_stamped(const struct stamped *stamped)
{
    const struct file_mark none = {.exists = false};

    CHECK(!stamp_names(stamped, &none));
    for (size_t i = 0; i < stamped->rows.count; i++) {
        const struct record_slice *row = &stamped->rows.rows[i];
        CHECK(stamped->mark.exists && stamped->indexed);
        CHECK((intmax_t)row->start + row->length <= (intmax_t)stamped->mark.size);
    }
}

static void fuzz_stamp(const char *bytes, size_t length)
{
    char path[] = "/tmp/mailsetup-fuzz-XXXXXX";
    struct stamp read = {0};
    int fd = mkstemp(path);

    CHECK(fd >= 0 && write(fd, bytes, length) == (ssize_t)length && close(fd) == 0);
    stamp_read(&read, path, path);
    check_stamped(&read.settings);
    check_stamped(&read.accounts);
    CHECK(stamp_equal(&read, &read));
    stamp_forget_rows(&read);
    unlink(path);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data + 1;

    if (size == 0 || size > 64 * 1024)
        return 0;
    char *text = mem_copy_n(bytes, size - 1);
    if (data[0] % 4 == 0)
        fuzz_sample(text);
    else if (data[0] % 4 == 1)
        fuzz_proof(bytes, size - 1);
    else if (data[0] % 4 == 2)
        fuzz_before(bytes, size - 1);
    else
        fuzz_stamp(bytes, size - 1);
    free(text);
    return 0;
}

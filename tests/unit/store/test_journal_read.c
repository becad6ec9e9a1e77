/* A journal that is looked at while another session writes it. */
#include "support.h"

#include "store/journal.h"

static void count(void *context, const struct journal_entry *entry)
{
    assert_int_equal(entry->kind, RECORD_ACCOUNT);
    ++*(size_t *)context;
}

#define READER(number) (&(struct journal_reader){.tell = count, .context = (number)})

static void add(struct journal *journal, unsigned id)
{
    struct journal_entry entry = {.kind = RECORD_ACCOUNT,
                                  .id = id,
                                  .role = "destination",
                                  .digest = id,
                                  .result = {.status = STATUS_OK, .mails = 3, .shared = -1}};
    assert_true(journal_add(journal, &entry, NULL));
}

static size_t told(const char *path, const char *run)
{
    size_t number = 0;
    struct err err = {0};
    if (!journal_read(path, run, READER(&number), &err))
        fail_msg("%s", err.text);
    return number;
}

/* Neither is it made, nor held, nor begun anew. */
static void test_only_looks(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "proof");
    struct journal *journal;
    assert_int_equal(told(path, "proof"), 0);
    assert_int_not_equal(access(path, F_OK), 0);
    journal = journal_open(path, "proof", true, NULL, NULL);
    assert_non_null(journal);
    add(journal, 1);
    add(journal, 2);
    assert_true(journal_sync(journal, NULL));
    assert_int_equal(told(path, "proof"), 2);
    assert_int_equal(told(path, "another"), 0);
    add(journal, 3);
    journal_close(journal);
    assert_int_equal(told(path, "proof"), 3);
    free(path);
}

/* What a crash has cut off, and what is no entry, is passed over. */
static void test_torn(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "proof");
    struct journal *journal = journal_open(path, "proof", true, NULL, NULL);
    add(journal, 1);
    journal_close(journal);
    FILE *file = fopen(path, "a");
    fputs("{\"no\": \"entry\"}\n{\"kind\": \"account\", \"id\"", file);
    fclose(file);
    assert_int_equal(told(path, "proof"), 1);
    free(path);
}

static void test_what_is_not_ours(void **state)
{
    static const char *const foreign[] = {"hello\n", "{}\n", "[1, 2]\n"};
    struct place *place = *state;
    char *path = path_in(place, "proof"), *link = path_in(place, "link");
    size_t number = 0;
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
        struct err err = {0};
        assert_true(file_create(path, foreign[i], strlen(foreign[i]), NULL));
        assert_false(journal_read(path, "proof", READER(&number), &err));
        assert_int_equal(err.code, ERR_INPUT);
        assert_int_equal(unlink(path), 0);
    }
    assert_int_equal(symlink("/dev/zero", link), 0);
    assert_false(journal_read(link, "proof", READER(&number), NULL));
    assert_false(journal_read("/dev/zero", "proof", READER(&number), NULL));
    assert_int_equal(number, 0);
    free(path);
    free(link);
}

/* What somebody else has put there proves nothing. */
static void test_of_somebody_else(void **state)
{
    enum { SOMEBODY = 12345 };
    struct place *place = *state;
    char *path = path_in(place, "proof");
    size_t number = 0;
    struct err err = {0};
    struct journal *journal = journal_open(path, "proof", true, NULL, NULL);
    add(journal, 1);
    journal_close(journal);
    assert_int_equal(chmod(path, 0602), 0);
    assert_false(journal_read(path, "proof", READER(&number), &err));
    assert_int_equal(err.code, ERR_PERMISSION);
    assert_int_equal(chmod(path, 0600), 0);
    assert_int_equal(told(path, "proof"), 1);
    if (chown(path, SOMEBODY, SOMEBODY) == 0) /* only root can give a file away */
        assert_false(journal_read(path, "proof", READER(&number), &err));
    assert_int_equal(number, 0);
    free(path);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_place, drop_place)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_only_looks), TEST(test_torn),
                                       TEST(test_what_is_not_ours), TEST(test_of_somebody_else)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

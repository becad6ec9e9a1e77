/* Journals: what is read again is what was added, whatever became of the program meanwhile. */
#include "support.h"

#include "base/i18n.h"
#include "model/finding.h"
#include "store/journal.h"
#include "store/rules.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

static struct journal_entry entry_of(unsigned id)
{
    static char rule[] = "auth-refused", text[] = "The login was refused: \"\xe6\x9c\xac\".",
                evidence[] = "-ERR [AUTH] no\xe2\x80\xa6",
                values[] = "reply \xe6\x9c\xac\nhost a b\n",
                sample[] = "00112233445566778899aabbccddeeff";

    return (struct journal_entry){
        .kind = RECORD_ACCOUNT,
        .id = id,
        .role = id % 2 ? "source" : "",
        .digest = UINT64_MAX - id,
        .result = {.status = STATUS_FAIL,
                   .side = {[SIDE_RECEIVE] = STATUS_FAIL, [SIDE_SEND] = STATUS_OK},
                   .login = {[SIDE_RECEIVE] = LOGIN_NONE, [SIDE_SEND] = LOGIN_LEFT_OUT},
                   .at = SIDE_RECEIVE,
                   .stage = STAGE_AUTH,
                   .cause = FINDING_AUTH_REFUSED,
                   .rule = rule,
                   .text = text,
                   .values = values,
                   .evidence = evidence,
                   .ms = 12.3,
                   .tries = 2,
                   .mails = 812,
                   .sample = sample,
                   .shared = 3,
                   .finished_ms = 1764000000123}};
}

struct told {
    size_t count;
    unsigned ids[64];
    struct journal_entry last; /* owned */
};

static void take_entry(void *context, const struct journal_entry *entry)
{
    struct told *told = context;

    told->ids[told->count++] = entry->id;
    fleet_result_clear(&told->last.result);
    told->last = *entry;
    fleet_result_copy(&entry->result, &told->last.result);
}

#define READER(told) (&(struct journal_reader){.tell = take_entry, .context = (told)})

static struct journal *open_journal(const char *path, bool resume, struct told *told)
{
    struct err err = {0};
    struct journal *journal = journal_open(path, "run 1", resume, READER(told), &err);

    if (journal == NULL)
        fail_msg("%s", err.text);
    return journal;
}

static void add_entries(struct journal *journal, unsigned first, unsigned end)
{
    for (unsigned id = first; id < end; id++) {
        struct journal_entry entry = entry_of(id);
        assert_true(journal_add(journal, &entry, NULL));
    }
}

static size_t count_in(const char *path, struct told *told)
{
    *told = (struct told){0};
    journal_close(open_journal(path, true, told));
    fleet_result_clear(&told->last.result);
    return told->count;
}

static void test_there_and_back(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "deep/run.jsonl");
    struct told told = {0};
    struct journal_entry want = entry_of(7);
    mode_t mask = umask(0);
    struct journal *journal = open_journal(path, true, &told);
    umask(mask);
    assert_int_equal(told.count, 0);
    add_entries(journal, 6, 8);
    assert_true(journal_sync(journal, NULL));
    journal_close(journal);
    assert_int_equal(mode_of(path), 0600);
    journal = open_journal(path, true, &told);
    assert_int_equal(told.count, 2);
    assert_int_equal(told.last.id, 7);
    assert_int_equal(told.last.kind, RECORD_ACCOUNT);
    assert_string_equal(told.last.role, "source");
    assert_true(told.last.digest == want.digest);
    assert_int_equal(told.last.result.status, STATUS_FAIL);
    assert_int_equal(told.last.result.side[SIDE_SEND], STATUS_OK);
    assert_int_equal(told.last.result.login[SIDE_RECEIVE], LOGIN_NONE);
    assert_int_equal(told.last.result.login[SIDE_SEND], LOGIN_LEFT_OUT);
    assert_int_equal(told.last.result.at, SIDE_RECEIVE);
    assert_int_equal(told.last.result.stage, STAGE_AUTH);
    assert_int_equal(told.last.result.cause, FINDING_AUTH_REFUSED);
    assert_string_equal(told.last.result.rule, want.result.rule);
    assert_string_equal(told.last.result.text, want.result.text);
    assert_string_equal(told.last.result.values, want.result.values);
    assert_string_equal(told.last.result.evidence, want.result.evidence);
    assert_string_equal(told.last.result.sample, want.result.sample);
    assert_true(told.last.result.ms > 12.2 && told.last.result.ms < 12.4);
    assert_int_equal(told.last.result.tries, 2);
    assert_int_equal(told.last.result.mails, 812);
    assert_int_equal(told.last.result.shared, 3);
    assert_true(told.last.result.finished_ms == 1764000000123);
    fleet_result_clear(&told.last.result);
    /* One of which little is known. */
    struct journal_entry small = {.kind = RECORD_SERVER, .id = 1, .role = ""};
    fleet_result_clear(&small.result);
    small.result.status = STATUS_OK;
    assert_true(journal_add(journal, &small, NULL));
    journal_close(journal);
    journal = open_journal(path, true, &told);
    assert_int_equal(told.last.result.cause, FINDING_COUNT);
    assert_int_equal(told.last.result.stage, STAGE_NONE);
    assert_null(told.last.result.rule);
    assert_int_equal(told.last.result.mails, -1);
    assert_int_equal(told.last.result.login[SIDE_RECEIVE], LOGIN_NOT_KNOWN);
    journal_close(journal);
    fleet_result_clear(&told.last.result);
    free(path);
}

static void test_begun_anew(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "run.jsonl");
    struct told told = {0};
    struct journal *journal = open_journal(path, false, &told);

    add_entries(journal, 0, 5);
    journal_close(journal);
    assert_int_equal(count_in(path, &told), 5);
    journal = journal_open(path, "run 2", true, READER(&told), NULL);
    assert_non_null(journal);
    assert_int_equal(told.count, 5); /* nothing is told of another run */
    add_entries(journal, 9, 10);
    journal_close(journal);
    told = (struct told){0};
    journal_close(journal_open(path, "run 2", true, READER(&told), NULL));
    assert_int_equal(told.count, 1);
    fleet_result_clear(&told.last.result);
    journal_close(open_journal(path, false, &told));
    assert_int_equal(count_in(path, &told), 0);
    assert_true(journal_remove(path, NULL));
    assert_true(journal_remove(path, NULL));
    free(path);
}

/* Cut at every byte: what is whole stays, and what is added then is whole as well. */
static void test_torn(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "run.jsonl");
    struct told told = {0};
    struct journal *journal = open_journal(path, false, &told);
    size_t length, first = 0;

    add_entries(journal, 1, 3);
    journal_close(journal);
    char *bytes = slurp(path, &length);
    for (size_t i = 0, lines = 0; lines < 2; i++)
        if (bytes[i] == '\n') {
            lines++;
            first = i + 1;
        }
    for (size_t cut = 0; cut < length; cut++) {
        assert_int_equal(truncate(path, (off_t)cut), 0);
        told = (struct told){0};
        journal = open_journal(path, true, &told);
        assert_int_equal(told.count, cut >= first ? 1 : 0);
        fleet_result_clear(&told.last.result);
        add_entries(journal, 2, 3);
        journal_close(journal);
        assert_int_equal(count_in(path, &told), cut >= first ? 2 : 1);
        assert_int_equal(told.ids[told.count - 1], 2);
        FILE *file = fopen(path, "w");
        assert_int_equal(fwrite(bytes, 1, length, file), length);
        fclose(file);
    }
    free(bytes);
    free(path);
}

static void test_killed(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "run.jsonl");
    struct told told = {0};
    int status;
    pid_t child = fork();

    if (child == 0) {
        struct journal *journal = journal_open(path, "run 1", false, NULL, NULL);
        add_entries(journal, 0, 20);
        journal_sync(journal, NULL);
        add_entries(journal, 20, 30); /* waits, and is lost */
        kill(getpid(), SIGKILL);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(count_in(path, &told), 20);
    free(path);
}

/* Words of another language are made anew where all that they are made of was kept. */
static void test_language_of_now(void **state)
{
    static const struct {
        const char *members, *text;
    } cases[] = {
        {"\"cause\":\"timeout\",\"rule\":\"timeout\",\"text\":\"old\",\"values\":\"seconds 7\\n\"",
         "サーバーとの通信が7秒以内に完了しませんでした。"},
        /* A journal of a program that kept no values. */
        {"\"cause\":\"timeout\",\"rule\":\"timeout\",\"text\":\"old\"", "old"},
        {"\"cause\":\"auth-refused\",\"rule\":\"auth-refused\",\"text\":\"old\"",
         "ユーザー名またはパスワードがサーバーに拒否されました。"},
        /* A rule that is not there any more. */
        {"\"cause\":\"timeout\",\"rule\":\"ours\",\"text\":\"old\",\"values\":\"seconds 7\\n\"",
         "old"},
        /* It could not begin. */
        {"\"text\":\"old\"", "old"},
    };
    struct place *place = *state;
    char *path = path_in(place, "run.jsonl");

    i18n_start("ja", "");
    struct rules *rules = rules_built_in();
    assert_true(rules_complete(rules)); /* all are read, in Japanese */
    i18n_start("en", "");
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct told told = {0}, read = {0};
        struct journal_reader reader = {take_entry, &told, rules};
        char *text = mem_format("{\"journal\":1,\"run\":\"run 1\"}\n"
                                "{\"kind\":\"account\",\"id\":3,\"digest\":\"0000000000000000\","
                                "\"status\":\"fail\",%s}\n",
                                cases[i].members);
        spill(path, text);
        journal_close(journal_open(path, "run 1", true, &reader, NULL));
        assert_int_equal(told.count, 1);
        assert_string_equal(told.last.result.text, cases[i].text);
        reader.context = &read;
        assert_true(journal_read(path, "run 1", &reader, NULL));
        assert_string_equal(read.last.result.text, cases[i].text);
        fleet_result_clear(&told.last.result);
        fleet_result_clear(&read.last.result);
        free(text);
    }
    rules_free(rules);
    free(path);
}

#define OF_TIMEOUT(members)                                                                        \
    "{\"kind\":\"account\",\"id\":3,\"digest\":\"0000000000000000\",\"status\":\"fail\"," members  \
    "}"
#define TEN                                                                                        \
    "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901" \
    "23"

static void test_damaged_lines_are_passed_over(void **state)
{
    static const char *const bad[] = {
        "",
        "null",
        "{\"kind\":\"account\",\"id\":3}",
        "{\"kind\":\"martian\",\"id\":3,\"digest\":\"0000000000000000\",\"status\":\"ok\"}",
        "{\"kind\":\"account\",\"id\":-3,\"digest\":\"0000000000000000\",\"status\":\"ok\"}",
        "{\"kind\":\"account\",\"id\":3,\"digest\":\"0\",\"status\":\"ok\"}",
        "{\"kind\":\"account\",\"id\":3,\"digest\":\"0000000000000000\",\"status\":\"fine\"}",
        "{\"kind\":\"account\",\"id\":3,\"digest\":\"0000000000000000\",\"status\":\"ok\","
        "\"id\":4}",
        "{\"kind\":\"account\",\"id\":3,\"digest\":\"0000000000000000\",\"status\":\"ok\","
        "\"text\":\"a\\u0000b\"}",
        "{\"kind\":\"account\",\"id\":3,\"digest\":\"0000000000000000\",\"status\":\"ok\","
        "\"ms\":1e300}",
        /* Values: of no cause, of no parameter, without an end, not visible, too long. */
        OF_TIMEOUT("\"values\":\"seconds 7\\n\""),
        OF_TIMEOUT("\"cause\":\"timeout\",\"values\":\"issuer 7\\n\""),
        OF_TIMEOUT("\"cause\":\"timeout\",\"values\":\"seconds\\n\""),
        OF_TIMEOUT("\"cause\":\"timeout\",\"values\":\"\\n\""),
        OF_TIMEOUT("\"cause\":\"timeout\",\"values\":\"seconds 7\""),
        OF_TIMEOUT("\"cause\":\"timeout\",\"values\":\"seconds \\u001b[2J\\n\""),
        OF_TIMEOUT("\"cause\":\"timeout\",\"values\":[\"seconds 7\"]"),
        OF_TIMEOUT("\"cause\":\"timeout\",\"values\":\"seconds " TEN TEN TEN "\\n\""),
        "{\"kind\":\"account\",\"id\":99999999999,\"digest\":\"0000000000000000\","
        "\"status\":\"ok\"}",
    };
    struct place *place = *state;
    char *path = path_in(place, "run.jsonl");

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct told told = {0};
        char *text = mem_format("{\"journal\":1,\"run\":\"run 1\"}\n%s\n", bad[i]);
        spill(path, text);
        struct journal *journal = open_journal(path, true, &told);
        assert_int_equal(told.count, 0);
        add_entries(journal, 5, 6);
        journal_close(journal);
        assert_int_equal(count_in(path, &told), 1);
        free(text);
    }
    free(path);
}

static void assert_refused(const char *path, enum err_code code)
{
    struct err err = {0};

    for (int resume = 0; resume < 2; resume++) {
        assert_null(journal_open(path, "run 1", resume, NULL, &err));
        assert_int_equal(err.code, code);
        assert_non_null(strstr(err.text, path));
    }
}

static void test_what_is_not_ours(void **state)
{
    static const char *const foreign[] = {
        "hello\n",           "hello",
        "{\"version\":1}\n", "{\"journal\":2,\"run\":\"run 1\"}\n",
        "{\"journal\":1}\n", "{\"journal\":1,\"run\":\"x\"",
    };
    struct place *place = *state;
    char *path = path_in(place, "run.jsonl"), *other = path_in(place, "other");
    char *line = mem_new(70001, 1);

    for (size_t i = 0; i < sizeof(foreign) / sizeof(foreign[0]); i++) {
        spill(path, foreign[i]);
        assert_refused(path, ERR_INPUT);
        char *bytes = slurp(path, NULL);
        assert_string_equal(bytes, foreign[i]);
        free(bytes);
    }
    memset(line, 'x', 70000);
    spill(path, line);
    assert_refused(path, ERR_INPUT);
    free(line);
    spill(other, "{\"journal\":1,\"run\":\"run 1\"}\n");
    unlink(path);
    assert_int_equal(symlink(other, path), 0);
    assert_refused(path, ERR_PERMISSION);
    unlink(path);
    assert_int_equal(link(other, path), 0);
    assert_refused(path, ERR_PERMISSION);
    unlink(path);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_refused(path, ERR_PERMISSION);
    unlink(path);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_refused(path, ERR_CREATE);
    free(path);
    free(other);
}

static void test_one_at_a_time(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "run.jsonl");
    struct told told = {0};
    struct journal *journal = open_journal(path, false, &told);

    assert_refused(path, ERR_LOCKED);
    journal_close(journal);
    assert_int_equal(count_in(path, &told), 0);
    free(path);
}

/* A disk that is full: whole lines stay, and it goes on when there is room again. */
static void test_no_room(void **state)
{
    struct place *place = *state;
    char *path = path_in(place, "run.jsonl");
    struct told told = {0};
    struct journal *journal = open_journal(path, false, &told);
    struct rlimit before, little = {.rlim_cur = 1000, .rlim_max = RLIM_INFINITY};
    struct err err = {0};

    signal(SIGXFSZ, SIG_IGN);
    add_entries(journal, 0, 1);
    assert_true(journal_sync(journal, NULL));
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    little.rlim_max = before.rlim_max;
    add_entries(journal, 1, 10);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &little), 0);
    assert_false(journal_sync(journal, &err));
    assert_int_equal(err.code, ERR_IO);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    add_entries(journal, 10, 11);
    assert_true(journal_sync(journal, &err));
    journal_close(journal);
    assert_int_equal(count_in(path, &told), 11);
    free(path);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_there_and_back, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_begun_anew, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_torn, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_killed, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_language_of_now, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_damaged_lines_are_passed_over, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_what_is_not_ours, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_one_at_a_time, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_no_room, make_place, drop_place),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

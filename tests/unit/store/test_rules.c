/* The rules that ship keep their promises; the user's own are read strictly and stand before them.
 */
#include "support.h"

#include "base/clock.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"
#include "store/rules.h"

#define FILES "tests/rules/data/"

static void no_problem(void *context, const char *sentence)
{
    (void)context;
    fail_msg("%s", sentence);
}

/* What ships ---------------------------------------------------------------------------------- */

static void test_shipped_are_whole(void **state)
{
    (void)state;
    struct rules *rules = rules_load(NULL, no_problem, NULL);
    assert_true(rules_complete(rules));
    for (size_t i = 0; i < rules_count(rules); i++) {
        const struct rule *rule = rules_at(rules, i);
        const struct rule *before = rules_before(rules, rule);
        assert_ptr_equal(rules_by_id(rules, rule->id), rule);
        if (before != NULL)
            fail_msg("%s can never be taken for %s", rule->id, before->id);
    }
    rules_free(rules);
}

/* Has the observation what the rules that were all read before say of it? */
static void assert_same(const struct rules *whole, const struct observation *seen)
{
    struct rules *lazy = rules_built_in();
    struct observation ours = *seen, theirs = *seen;
    if (seen->moment != 0) {
        theirs.cause = rules_verdict(whole, seen);
        ours.cause = rules_verdict(lazy, seen);
        assert_int_equal(ours.cause, theirs.cause);
    }
    struct finding *one = rules_finding(lazy, &ours), *other = rules_finding(whole, &theirs);
    assert_string_equal(one->rule, other->rule);
    assert_string_equal(one->text, other->text);
    assert_int_equal(rules_severity(lazy, ours.cause), rules_severity(whole, ours.cause));
    finding_free(one);
    finding_free(other);
    rules_free(lazy);
}

/* Of what ships only those files are read that a question needs. Every answer is that of all of
 * them: for each cause, and for what each rule that concludes one looks for. */
static void test_files_are_read_as_they_are_needed(void **state)
{
    (void)state;
    struct rules *whole = rules_built_in();
    struct record *server = record_new(RECORD_SERVER);
    struct observation seen = {.server = server, .side = SIDE_RECEIVE};
    for (size_t i = 0; i < FINDING_COUNT; i++) {
        seen.cause = (enum finding_id)i;
        assert_same(whole, &seen);
    }
    for (size_t i = 0; i < rules_count(whole); i++) {
        const struct rule *rule = rules_at(whole, i);
        size_t replies = rule->when.lists[RULE_REPLY].count;
        seen.side = rule->when.protocols == PROTOCOL_SMTP ? SIDE_SEND : SIDE_RECEIVE;
        seen.reply = replies > 0 ? rule->when.lists[RULE_REPLY].words[0] : "";
        seen.moment = rule->when.refused & -rule->when.refused; /* the first of them */
        seen.cause = rule->cause;
        assert_same(whole, &seen);
    }
    record_free(server);
    rules_free(whole);
}

/* Does the line of a cause name the parameter? */
static bool names_parameter(const char *line, const char *name, size_t length)
{
    size_t end = strcspn(line, "\n");

    for (const char *at = line; (at = memchr(at, '{', (size_t)(line + end - at))) != NULL; at++)
        if (strncmp(at + 1, name, length) == 0 && at[1 + length] == '}')
            return true;
    return false;
}

/* What share/rules/README lists is what the words of each cause may name. */
static void test_readme_lists_the_causes(void **state)
{
    (void)state;
    char *text;
    size_t length, count = 0;
    assert_true(file_read("share/rules/README", 1 << 20, &text, &length, NULL, NULL));
    const char *list = strstr(text, "\nCauses\n");
    assert_non_null(list);
    for (const char *line = list; (line = strchr(line, '\n')) != NULL && line[1] != '\0';) {
        char name[64] = "";
        enum finding_id cause;
        line++;
        text_copy(name, sizeof name, line);
        name[strcspn(name, " \n")] = '\0';
        if (!cause_by_name(name, &cause))
            continue;
        count++;
        for (const char *at = list; (at = strchr(at, '{')) != NULL; at++) {
            size_t size = strcspn(at + 1, "}");
            if (rule_parameter(FINDING_CANCELLED, at + 1, size))
                continue; /* known with every cause */
            if (rule_parameter(cause, at + 1, size) != names_parameter(line, at + 1, size))
                fail_msg("%s: {%.*s}", name, (int)size, at + 1);
        }
    }
    assert_int_equal(count, FINDING_COUNT);
    free(text);
}

/* Whatever is refused has a cause: the last rule of each moment catches it. */
static void test_every_refusal_has_a_cause(void **state)
{
    (void)state;
    static const struct {
        enum side side;
        const char *protocol;
        unsigned moments;
    } cases[] = {
        {SIDE_RECEIVE, "pop3",
         MOMENT_GREETING | MOMENT_HELO | MOMENT_STARTTLS | MOMENT_LOGIN | MOMENT_MAILBOX},
        {SIDE_RECEIVE, "imap4",
         MOMENT_GREETING | MOMENT_HELO | MOMENT_STARTTLS | MOMENT_LOGIN | MOMENT_MAILBOX},
        {SIDE_SEND, "pop3",
         MOMENT_GREETING | MOMENT_HELO | MOMENT_STARTTLS | MOMENT_LOGIN | MOMENT_MAIL |
             MOMENT_RCPT | MOMENT_TEXT},
    };
    struct rules *rules = rules_built_in();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct record *server = record_new(RECORD_SERVER);
        record_set(server, FIELD_RECEIVE_PROTOCOL, cases[i].protocol, ORIGIN_USER, NULL);
        for (unsigned moment = 1; moment <= MOMENT_TEXT; moment <<= 1) {
            const struct observation seen = {
                .server = server, .side = cases[i].side, .moment = moment, .reply = "?"};
            if (cases[i].moments & moment)
                assert_int_not_equal(rules_verdict(rules, &seen), FINDING_UNEXPECTED_REPLY);
        }
        record_free(server);
    }
    rules_free(rules);
}

static void test_languages(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        i18n_start(i ? "ja" : "en", "");
        struct rules *rules = rules_built_in();
        const struct rule *rule = rules_by_id(rules, "cancelled");
        assert_int_equal(strstr(rule->text, "診断") != NULL, i);
        rules_free(rules);
    }
    i18n_start("en", "");
}

/* Asked for by the first check of a program that starts often, and then by each of many checks. */
static void test_they_are_cheap(void **state)
{
    (void)state;
    enum { LOADS = 20, REFUSALS = 2000 };
    struct record *server = record_new(RECORD_SERVER);
    int64_t began = clock_monotonic_ns();
    for (int i = 0; i < LOADS; i++)
        rules_free(rules_built_in());
    double load_ms = (double)(clock_monotonic_ns() - began) / 1e6 / LOADS;
    struct rules *rules = rules_built_in();
    const struct observation seen = {.server = server,
                                     .side = SIDE_SEND,
                                     .moment = MOMENT_LOGIN,
                                     .reply =
                                         "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6"};
    began = clock_monotonic_ns();
    for (int i = 0; i < REFUSALS; i++)
        assert_int_equal(rules_verdict(rules, &seen), FINDING_AUTH_REFUSED);
    double refusal_us = (double)(clock_monotonic_ns() - began) / 1e3 / REFUSALS;
    print_message("%zu rules: %.2f ms to load, %.2f us for a refused login\n", rules_count(rules),
                  load_ms, refusal_us);
    assert_true(load_ms < 100 && refusal_us < 1000); /* also under the sanitisers */
    rules_free(rules);
    record_free(server);
}

/* Files --------------------------------------------------------------------------------------- */

static void each_file(const char *folder, bool good, size_t at_least)
{
    struct dirent *entry;
    DIR *names = opendir(folder);
    size_t count = 0, length;
    assert_non_null(names);
    while ((entry = readdir(names)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        char *path = mem_format("%s/%s", folder, entry->d_name), *bytes = slurp(path, &length);
        struct rules *rules = rules_new();
        struct err err = {0};
        bool read = rules_read(rules, bytes, length, true, path, &err);
        if (read != good)
            fail_msg("%s: %s", path, read ? "was taken" : err.text);
        assert_true(read || rules_count(rules) == 0);
        assert_true(read ||
                    (strncmp(err.text, path, strlen(path)) == 0 && strstr(err.text, "line")));
        rules_free(rules);
        free(bytes);
        free(path);
        count++;
    }
    closedir(names);
    assert_true(count >= at_least);
}

static void test_good_files(void **state)
{
    (void)state;
    each_file(FILES "good", true, 6);
}

static void test_bad_files(void **state)
{
    (void)state;
    each_file(FILES "bad", false, 60);
    each_file(FILES "beyond-schema", false, 11);
}

#define FILE_OF(...) "{\"version\": 1, \"rules\": [\n" __VA_ARGS__ "\n]}"
#define ONE(members)                                                                               \
    "{\"id\": \"a\", \"cause\": \"timeout\",\n\"severity\": \"error\", \"text\": {\"en\": \"T\"}"  \
    ",\n" members "}"

/* What is said, and of which line. */
static void test_sentences(void **state)
{
    (void)state;
    static const struct {
        const char *text, *said;
    } cases[] = {
        {FILE_OF(ONE("\"when\": {\n\"port\": [0]}")),
         "F, line 5: rules[0].when.port[0]: \"port\" must be a whole number from 1 to 65535."},
        {FILE_OF(ONE("\"when\": {\"replies\": [\"x\"]}")),
         "F, line 4: rules[0].when.replies: There is no \"replies\" here."},
        {FILE_OF(ONE("\"when\": {\"refused\": [\"rcpt\",\n\"auth\"]}")),
         "F, line 5: rules[0].when.refused[1]: \"refused\" must be a list of greeting, helo, "},
        {FILE_OF(ONE("\"advice\": {\"ja\":\n\"{spki}\"}")),
         "F, line 5: rules[0].advice.ja: {spki} is not known where this is said."},
        {FILE_OF(ONE("\"advice\": {\"en\": \"{seconds\"}")), "A { lacks its }."},
        {FILE_OF(ONE("\"fix\": {\"*.prt\": \"1\"}")),
         "F, line 4: rules[0].fix.*.prt: There is no setting \"*.prt\" of a side."},
        {FILE_OF(ONE("\"fix\": {\"*.port\": \"99999\"}")), "F, line 4: rules[0].fix.*.port: "},
        {FILE_OF("{\"id\": \"a\",\n\"cause\": \"time\"}"),
         "F, line 3: rules[0].cause: \"cause\" must be a cause that the program knows."},
        {FILE_OF("{\"id\": \"a\", \"cause\": \"timeout\"}"),
         "F, line 2: rules[0]: A rule needs a \"text\", or \"refused\" among its conditions."},
        {FILE_OF(ONE("\"when\": {}") ",\n{\"id\": \"b\", \"cause\": \"timeout\", \"severity\": "
                                     "\"info\", \"text\": {\"en\": \"x\"}}"),
         "F, line 5: rules[1]: It can never be taken: a stands before it and holds whenever it "
         "does."},
        {"{\"version\": 2, \"rules\": []}", "F, line 1: version: A file of rules has \"version\""},
        {"", "The file is empty."},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct rules *rules = rules_new();
        struct err err = {0};
        assert_false(rules_read(rules, cases[i].text, strlen(cases[i].text), true, "F", &err));
        if (strstr(err.text, cases[i].said) == NULL)
            fail_msg("%s\nsays: %s\n not: %s", cases[i].text, err.text, cases[i].said);
        assert_int_equal(err.code, ERR_INPUT);
        rules_free(rules);
    }
}

/* The user's folder --------------------------------------------------------------------------- */

struct told {
    size_t count;
    char text[4096];
};

static void hear(void *context, const char *sentence)
{
    struct told *told = context;
    told->count++;
    size_t length = strlen(told->text);
    snprintf(told->text + length, sizeof(told->text) - length, "%s\n", sentence);
}

#define OWN(id, words)                                                                             \
    FILE_OF("{\"id\": \"" id "\", \"cause\": \"auth-disabled\", \"when\": {\"refused\": "          \
            "[\"login\"], \"reply\": [\"" words "\"]}, \"severity\": \"error\", \"text\": "        \
            "{\"en\": \"Call extension {port}.\"}}")

static void put(const struct place *place, const char *name, const char *text)
{
    char *path = path_in(place, name);
    spill(path, text);
    free(path);
}

/* The user's stand first, in the order of their files; each bad file is told by itself. */
static void test_folder(void **state)
{
    const struct place *place = *state;
    struct told told = {0};
    put(place, "b.json", OWN("second", "code 4712"));
    put(place, "a.json", OWN("first", "code 4711"));
    put(place, "c.json", OWN("first", "code 4713"));
    put(place, "d.json", FILE_OF("{\"id\": \"d\"}"));
    put(place, "e.txt", "no rules");
    struct rules *rules = rules_load(place->folder, hear, &told);
    assert_int_equal(told.count, 2);
    assert_non_null(strstr(told.text, "c.json, line 2: rules[0]: first is there twice."));
    assert_non_null(strstr(told.text, "d.json, line 2: rules[0]: \"cause\" is missing."));
    assert_string_equal(rules_at(rules, 0)->id, "first");
    assert_string_equal(rules_at(rules, 1)->id, "second");
    assert_true(rules_at(rules, 1)->own && !rules_at(rules, 2)->own);
    struct record *server = record_new(RECORD_SERVER);
    struct observation seen = {.server = server,
                               .side = SIDE_SEND,
                               .moment = MOMENT_LOGIN,
                               .reply = "535 5.7.8 Code 4712"};
    seen.cause = rules_verdict(rules, &seen);
    assert_int_equal(seen.cause, FINDING_AUTH_DISABLED);
    struct finding *finding = rules_finding(rules, &seen);
    assert_string_equal(finding->rule, "second");
    assert_string_equal(finding->text, "Call extension 465.");
    finding_free(finding);
    record_free(server);
    rules_free(rules);
}

/* As many as one file may have, in all files together: each is compared with all before it. */
static void test_too_many(void **state)
{
    const struct place *place = *state;
    struct told told = {0};
    for (int file = 0; file < 3; file++) {
        struct text text = {0};
        char *name = mem_format("%d.json", file), *path = path_in(place, name);
        text_add(&text, "{\"version\": 1, \"rules\": [\n");
        for (int i = 0; i < 600; i++)
            text_format(&text,
                        "%s{\"id\": \"r%d-%d\", \"cause\": \"auth-disabled\", \"when\": "
                        "{\"reply\": [\"code %d.%d.\"]}, \"severity\": \"error\", "
                        "\"text\": {\"en\": \"Call.\"}}",
                        i > 0 ? ",\n" : "", file, i, file, i);
        text_add(&text, "]}");
        spill(path, text_get(&text));
        text_free(&text);
        free(path);
        free(name);
    }
    struct rules *rules = rules_load(place->folder, hear, &told);
    assert_int_equal(told.count, 2);
    assert_non_null(strstr(told.text, "1.json, line 402: rules[400]: More than 1000 rules"));
    assert_true(rules_at(rules, 599)->own && !rules_at(rules, 600)->own);
    rules_free(rules);
}

static void test_where(void **state)
{
    (void)state;
    static const struct {
        const char *config, *home;
        bool system;
        const char *folder;
    } cases[] = {
        {"/c", "/h", false, "/c/mailsetup/rules"},
        {"", "/h", false, "/h/.config/mailsetup/rules"},
        {"/c", "/h", true, "/etc/mailsetup/rules"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        setenv("XDG_CONFIG_HOME", cases[i].config, 1);
        setenv("HOME", cases[i].home, 1);
        char *folder = rules_folder(cases[i].system);
        assert_string_equal(folder, cases[i].folder);
        free(folder);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shipped_are_whole),
        cmocka_unit_test(test_files_are_read_as_they_are_needed),
        cmocka_unit_test(test_readme_lists_the_causes),
        cmocka_unit_test(test_every_refusal_has_a_cause),
        cmocka_unit_test(test_languages),
        cmocka_unit_test(test_they_are_cheap),
        cmocka_unit_test(test_good_files),
        cmocka_unit_test(test_bad_files),
        cmocka_unit_test(test_sentences),
        cmocka_unit_test_setup_teardown(test_folder, make_place, drop_place),
        cmocka_unit_test_setup_teardown(test_too_many, make_place, drop_place),
        cmocka_unit_test(test_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Lines that are put together from other lines are those that would have been written. */
#include "support.h"

#include "store/accounts.h"
#include "store/stencil.h"

static unsigned chance = 7;

static unsigned pick(unsigned count)
{
    chance = chance * 1103515245 + 12345;
    return (chance >> 16) % count;
}

struct wish {
    enum field_id id;
    const char *values[8]; /* "": it is left alone */
};
static const struct wish wishes[] = {
    {FIELD_ACCOUNT_OWNER, {"", "山田", "\"O'Neil\" \\ ", "a\xf0\x9f\x93\xa7", "=1+1", "x"}},
    {FIELD_ACCOUNT_NAME, {"仕事, 1", "a", "b", "ｶﾅ", "\xe2\x80\x8b", "<&>", "c", "d"}},
    {FIELD_ACCOUNT_DISPLAY_NAME, {"", "", "Taro", "太郎"}},
    {FIELD_ACCOUNT_ADDRESS, {"a@b.jp", "taro@日本.jp", "\"a b\"@b.jp", "t@[192.0.2.1]", "c@d.jp"}},
    {FIELD_ACCOUNT_SERVER, {"1", "1", "2", "2147483647"}},
    {FIELD_ACCOUNT_USERNAME, {"", "", "taro", " taro\xc2\xa0"}},
    {FIELD_ACCOUNT_SECRET,
     {"", "ask", "file:/a", "file:/日 本", "env:A", "command:a \"b c\"", "credential:x",
      "vault:v"}},
    {FIELD_ACCOUNT_SEND_SECRET, {"", "", "", "env:B", "ask"}},
    {FIELD_ACCOUNT_AUTH, {"", "", "", "standard", "apop"}},
    {FIELD_ACCOUNT_RECEIVE, {"", "", "", "true", "false"}},
    {FIELD_ACCOUNT_KEEP, {"", "", "", "true", "false"}},
    {FIELD_ACCOUNT_KEEP_DAYS, {"", "7", "30", "1"}},
    {FIELD_ACCOUNT_SEND_SOURCE, {"", "", "", "", "", "own"}},
    {FIELD_ACCOUNT_SEND_HOST, {"", "", "", "", "", "smtp.example.jp", "192.0.2.1"}},
    {FIELD_ACCOUNT_SEND_PORT, {"", "", "", "", "", "587"}},
};

static struct record *make_account(void)
{
    struct record *account = record_new_for(RECORD_ACCOUNT, pick(2) * 100);
    for (size_t i = 0; i < sizeof(wishes) / sizeof(wishes[0]); i++) {
        size_t count = 0;
        while (count < 8 && wishes[i].values[count] != NULL)
            count++;
        /* Few differ in what has to be the same, as in real files. */
        const char *value = wishes[i].values[i < 6 || pick(6) == 0 ? pick((unsigned)count) : 0];
        enum origin by = pick(40) == 0 ? ORIGIN_PRESET : ORIGIN_USER;
        if (*value != '\0')
            assert_true(record_take(account, wishes[i].id, value, by, NULL));
        else if (pick(30) == 0 && fields[wishes[i].id].nullable)
            assert_true(record_set(account, wishes[i].id, "", by, NULL));
    }
    if (record_is(account, FIELD_ACCOUNT_SEND_SOURCE, "own") &&
        record_is(account, FIELD_ACCOUNT_SEND_HOST, ""))
        record_set(account, FIELD_ACCOUNT_SEND_HOST, "smtp", ORIGIN_USER, NULL);
    return account;
}

/* The account's line as the general writer has it. */
static void write_alone(const struct record *account, struct text *out)
{
    struct writer writer = {.one_line = true};
    struct shapes shapes;
    shapes_build(&shapes, RECORD_ACCOUNT);
    settings_write_record(&writer, &shapes, account, NULL);
    text_add_n(out, text_get(&writer.out), writer.out.length);
    text_add_char(out, '\n');
    text_free(&writer.out);
}

static bool write_all(const struct registry *registry, struct text *out, struct err *err)
{
    struct accounts_job job = {.registry = registry};
    struct pieces pieces = {0};
    bool done = accounts_write(&job, out, &pieces, err);
    for (size_t i = 0; done && i < registry_count(registry, RECORD_ACCOUNT); i++)
        assert_int_equal(text_get(out)[pieces.fresh.rows[i].start + pieces.fresh.rows[i].length], '\n');
    pieces_clear(&pieces);
    return done;
}

static void the_same_bytes(void **state)
{
    struct registry *registry = registry_new();
    struct text wanted = {0}, out = {0};
    struct accounts again;
    struct problems problems = {0};
    struct err err = {0};
    (void)state;
    for (size_t i = 0; i < 5000; i++) {
        struct record *account = make_account();
        assert_true(registry_add(registry, account, NULL));
        write_alone(account, &wanted);
    }
    if (!write_all(registry, &out, &err))
        fail_msg("%s", err.text);
    assert_string_equal(text_get(&out), text_get(&wanted));
    assert_true(accounts_read(text_get(&out), out.length, &again, &problems));
    for (size_t i = 0; i < 5000; i++)
        assert_true(record_equal(registry_at(registry, RECORD_ACCOUNT, i),
                                 registry_at(again.registry, RECORD_ACCOUNT, i)));
    accounts_clear(&again);
    registry_free(registry);
    text_free(&wanted);
    text_free(&out);
}

/* Most lines of a usual file are made this way: otherwise the test above tests little. */
static void most_fit(void **state)
{
    struct stencils stencils = {0};
    struct shapes shapes;
    struct text out = {0};
    size_t made = 0;
    (void)state;
    shapes_build(&shapes, RECORD_ACCOUNT);
    for (unsigned i = 1; i <= 5000; i++) {
        struct record *account = make_account();
        record_set_id(account, i);
        if (stencils_write(&stencils, account, &out)) {
            made++;
        } else {
            struct settings_span spans[FIELD_COUNT] = {0};
            struct writer writer = {.one_line = true};
            settings_write_spans(&writer, &shapes, account, spans);
            stencils_learn(&stencils, account, text_get(&writer.out), writer.out.length, spans);
            text_free(&writer.out);
        }
        record_free(account);
    }
    assert_true(made > 500);
    stencils_forget(&stencils);
    text_free(&out);
}

static void learn(struct stencils *stencils, const struct record *account)
{
    struct settings_span spans[FIELD_COUNT] = {0};
    struct writer writer = {.one_line = true};
    struct shapes shapes;
    shapes_build(&shapes, RECORD_ACCOUNT);
    settings_write_spans(&writer, &shapes, account, spans);
    stencils_learn(stencils, account, text_get(&writer.out), writer.out.length, spans);
    text_free(&writer.out);
}

/* Another line, or one in which a few bytes are others, missing, or there twice. */
static void spoil(struct text *line)
{
    static const char bytes[] = "\"\\{}[]:,0179 nulaZ\xe3\x80\xff\x01";
    for (unsigned i = pick(3); i > 0; i--) {
        size_t at = pick((unsigned)line->length);
        if (pick(3) == 0 && line->length > 1)
            memmove(line->bytes + at, line->bytes + at + 1, line->length-- - at);
        else
            line->bytes[at] = bytes[pick(sizeof(bytes) - 1)];
    }
}

/* What is read by a stencil is what is read with all care. */
static void read_as_with_care(void **state)
{
    struct stencils stencils = {0};
    struct text line = {0};
    size_t read = 0;
    (void)state;
    for (unsigned i = 1; i <= 20000; i++) {
        struct record *account = make_account(), *fast;
        struct accounts slow;
        struct problems problems = {0};
        record_set_id(account, i);
        text_cut(&line, 0);
        write_alone(account, &line);
        text_cut(&line, line.length - 1);
        spoil(&line);
        fast = stencils_read(&stencils, line.bytes, line.length);
        bool good = accounts_read(line.bytes, line.length, &slow, &problems);
        if (fast != NULL) {
            if (!good)
                fail_msg("%s: %s: %s", line.bytes, problems.rows[0].path,
                         problems.rows[0].sentence);
            const struct record *careful = registry_at(slow.registry, RECORD_ACCOUNT, 0);
            assert_true(record_same_but(fast, careful, 0));
            assert_int_equal(record_id(fast), record_id(careful));
            assert_int_equal(slow.extras.count, 0);
            read++;
        } else if (good && slow.extras.count == 0) {
            learn(&stencils, registry_at(slow.registry, RECORD_ACCOUNT, 0));
        }
        accounts_clear(&slow);
        problems_clear(&problems);
        record_free(fast);
        record_free(account);
    }
    assert_true(read > 2000);
    stencils_forget(&stencils);
    text_free(&line);
}

/* What cannot be read again is not written, also behind many that can. */
static void refused(void **state)
{
    static const struct {
        enum field_id id;
        const char *value;
    } bad[] = {{FIELD_ACCOUNT_SERVER, ""}, {FIELD_ACCOUNT_NAME, ""}, {FIELD_ACCOUNT_ADDRESS, ""}};
    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct registry *registry = registry_new();
        struct text out = {0};
        struct err err = {0};
        for (int j = 0; j < 10; j++) {
            struct record *account = record_new(RECORD_ACCOUNT);
            record_set(account, FIELD_ACCOUNT_ADDRESS, "a@b.jp", ORIGIN_USER, NULL);
            record_set(account, FIELD_ACCOUNT_NAME, "a", ORIGIN_USER, NULL);
            record_set(account, FIELD_ACCOUNT_SERVER, "1", ORIGIN_USER, NULL);
            if (j == 9)
                record_unset(account, bad[i].id);
            assert_true(registry_add(registry, account, NULL));
        }
        assert_false(write_all(registry, &out, &err));
        assert_non_null(strstr(err.text, "#10"));
        registry_free(registry);
        text_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_bytes),
        cmocka_unit_test(most_fit),
        cmocka_unit_test(read_as_with_care),
        cmocka_unit_test(refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The channel: lines out of any bytes, bounds, order, back pressure, the end; in the clear and
 * over TLS. */
#include "counterpart.h"

static bool is_ended(const struct counterpart *c)
{
    return c->ended;
}

static bool is_sent(const struct counterpart *c)
{
    return c->sent;
}

static bool is_secured(const struct counterpart *c)
{
    return c->secured;
}

static bool has_two_lines(const struct counterpart *c)
{
    return c->line_count >= 2;
}

static void lines_end_with_crlf_or_lf(void **state)
{
    static const char bytes[] = "+OK\r\nbare\n\r\n\n a\rb\0c \r\r\nlast";
    struct counterpart *c = connect_counterpart();

    (void)state;
    say(c, bytes, sizeof bytes - 1);
    shutdown(c->socket, SHUT_WR);
    run_until(c, is_ended);
    assert_int_equal(c->end, CHANNEL_CLOSED);
    assert_int_equal(c->line_count, 5);
    assert_memory_equal(text_get(&c->lines), "+OK|bare||| a\rb\0c \r|", 20);
    size_t length;
    const char *partial = channel_partial(c->channel, &length);
    assert_int_equal(length, 4);
    assert_memory_equal(partial, "last", 4);
    counterpart_free(c);
}

static void bytes_one_by_one_are_the_same_lines(void **state)
{
    static const char text[] = "+OK one\r\n+OK two\r\n";
    struct counterpart *c = connect_counterpart();

    (void)state;
    assert_true(channel_untouched(c->channel));
    for (size_t i = 0; i < sizeof text - 1; i++) {
        say(c, text + i, 1);
        loop_turn(c->loop, clock_monotonic_ns() + 1000000, held, c);
    }
    run_until(c, has_two_lines);
    assert_false(channel_untouched(c->channel));
    assert_string_equal(text_get(&c->lines), "+OK one|+OK two|");
    counterpart_free(c);
}

static void a_line_has_a_limit(void **state)
{
    static const struct {
        size_t length;
        bool ended_line, good;
    } cases[] = {
        {CHANNEL_LINE_MAX - 1, true, true},
        {CHANNEL_LINE_MAX + 1, true, false},
        {CHANNEL_LINE_MAX + 4096, true, false},
        {10 * 1024 * 1024, false, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct counterpart *c = connect_counterpart();
        char *line = mem_new(1, cases[i].length + 2);
        memset(line, 'x', cases[i].length);
        line[cases[i].length] = '\n';
        size_t sent = 0, all = cases[i].length + cases[i].ended_line;
        while (sent < all && !c->ended) {
            ssize_t n = send(c->socket, line + sent, all - sent, MSG_NOSIGNAL);
            sent += n > 0 ? (size_t)n : 0;
            loop_turn(c->loop, clock_monotonic_ns() + 1000000, held, c);
        }
        if (cases[i].good) {
            assert_false(c->ended);
            assert_int_equal(c->line_count, 1);
        } else {
            run_until(c, is_ended);
            assert_int_equal(c->end, CHANNEL_LINE_TOO_LONG);
            assert_int_equal(c->line_count, 0);
        }
        free(line);
        counterpart_free(c);
    }
}

static void a_line_too_long_ends_also_when_the_server_has_left(void **state)
{
    struct counterpart *c = connect_counterpart();
    char *line = mem_new(1, CHANNEL_LINE_MAX + 10);

    (void)state;
    memset(line, 'x', CHANNEL_LINE_MAX + 9);
    line[CHANNEL_LINE_MAX + 9] = '\n';
    say(c, line, CHANNEL_LINE_MAX + 10);
    shutdown(c->socket, SHUT_WR);
    run_until(c, is_ended);
    assert_int_equal(c->end, CHANNEL_LINE_TOO_LONG);
    free(line);
    counterpart_free(c);
}

static void what_is_sent_arrives_in_order(void **state)
{
    struct counterpart *c = connect_counterpart();
    char *big = mem_new(1, 3000000);

    (void)state;
    memset(big, 'b', 3000000);
    channel_send(c->channel, "USER x\r\n", 8);
    channel_send(c->channel, big, 3000000);
    channel_send(c->channel, "QUIT\r\n", 6);
    channel_tell_sent(c->channel);
    run_until(c, is_sent);
    serve(c);
    assert_int_equal(c->bytes.length, 3000014);
    assert_memory_equal(c->bytes.bytes, "USER x\r\nbbb", 11);
    assert_memory_equal(c->bytes.bytes + 3000004, "bbbbQUIT\r\n", 10);
    free(big);
    counterpart_free(c);
}

static void writing_to_a_closed_end_kills_nobody(void **state)
{
    struct counterpart *c = connect_counterpart();

    (void)state;
    say_text(c, "+OK last words\r\n");
    close(c->socket);
    c->socket = -1;
    channel_send(c->channel, "STAT\r\n", 6);
    run_until(c, is_ended);
    assert_string_equal(text_get(&c->lines), "+OK last words|");
    assert_true(c->end == CHANNEL_CLOSED || c->end == CHANNEL_RESET);
    channel_send(c->channel, "QUIT\r\n", 6); /* ignored */
    counterpart_free(c);
}

static void lines_wait_while_they_may_not_be_read(void **state)
{
    struct counterpart *c = connect_counterpart();

    (void)state;
    say_text(c, "one\r\n");
    loop_turn(c->loop, clock_monotonic_ns() + 1000000, held, c);
    assert_int_equal(c->line_count, 1);
    c->hold = true;
    say_text(c, "two\r\nthree\r\n");
    shutdown(c->socket, SHUT_WR);
    for (int i = 0; i < 10; i++)
        loop_turn(c->loop, clock_monotonic_ns() + 1000000, held, c);
    assert_int_equal(c->line_count, 1);
    assert_false(c->ended);
    c->hold = false;
    run_until(c, is_ended);
    assert_string_equal(text_get(&c->lines), "one|two|three|");
    counterpart_free(c);
}

/* What comes with the answer to STARTTLS is counted, wherever it waits. */
static void count_what_waits(struct counterpart *c, const char *line)
{
    (void)line;
    if (c->line_count == 1)
        assert_int_equal(channel_waiting(c->channel), 10);
}

static void waiting_bytes_are_counted(void **state)
{
    struct counterpart *c = connect_counterpart();

    (void)state;
    c->on_line = count_what_waits;
    say_text(c, "+OK begin\r\n+OK more\r\n");
    run_until(c, has_two_lines);
    assert_int_equal(channel_waiting(c->channel), 0);
    say_text(c, "x"); /* still with the system */
    assert_int_equal(channel_waiting(c->channel), 1);
    counterpart_free(c);
}

static void a_million_lines_pass(void **state)
{
    struct counterpart *c = connect_counterpart();

    (void)state;
    for (int i = 0; i < 100; i++) {
        char *lines = mem_new(10000, 10);
        for (int n = 0; n < 10000; n++)
            memcpy(lines + n * 10, "12345678\r\n", 10);
        say(c, lines, 100000);
        free(lines);
        c->lines.length = 0;
    }
    shutdown(c->socket, SHUT_WR);
    run_until(c, is_ended);
    assert_int_equal(c->line_count, 1000000);
    counterpart_free(c);
}

/* TLS --------------------------------------------------------------------------------------- */

struct secured {
    struct counterpart *c;
    struct tls *tls;
    struct verify_errors errors;
    struct identity identity;
};

static struct secured begin_tls(void)
{
    const struct wanted wanted = {.name = "pop.test", .from_days = -1, .to_days = 30};
    struct secured s = {.c = connect_counterpart(), .tls = tls_new()};

    s.identity = issue(&wanted, NULL);
    return s;
}

static void start_handshake(struct secured *s)
{
    SSL *client =
        tls_connection(s->tls, "pop.test", NULL, channel_wire(s->c->channel), &s->errors, NULL);
    assert_non_null(client);
    secure(s->c, &s->identity, NULL, client);
}

static void end_tls(struct secured *s)
{
    counterpart_free(s->c);
    verify_errors_clear(&s->errors);
    tls_free(s->tls);
    identity_free(&s->identity);
}

static void tls_carries_lines_both_ways(void **state)
{
    struct secured s = begin_tls();
    char *big = mem_new(1, 500000);

    (void)state;
    start_handshake(&s);
    run_until(s.c, is_secured);
    assert_true(s.errors.count > 0); /* kept, and the handshake went on */
    memset(big, 'b', 500000);
    channel_send(s.c->channel, "CAPA\r\n", 6);
    channel_send(s.c->channel, big, 500000);
    channel_tell_sent(s.c->channel);
    run_until(s.c, is_sent);
    serve(s.c);
    assert_int_equal(s.c->bytes.length, 500006);
    say_text(s.c, "+OK\r\nUIDL\r\n");
    run_until(s.c, has_two_lines);
    assert_string_equal(text_get(&s.c->lines), "+OK|UIDL|");
    SSL_shutdown(s.c->server);
    run_until(s.c, is_ended);
    assert_int_equal(s.c->end, CHANNEL_CLOSED);
    free(big);
    end_tls(&s);
}

static void tls_ended_without_a_word_is_closed(void **state)
{
    struct secured s = begin_tls();

    (void)state;
    start_handshake(&s);
    run_until(s.c, is_secured);
    close(s.c->socket);
    s.c->socket = -1;
    run_until(s.c, is_ended);
    assert_int_equal(s.c->end, CHANNEL_CLOSED);
    end_tls(&s);
}

/* A server that says why and closes is heard, although nothing can be sent to it any more. */
static void last_words_over_tls_are_heard(void **state)
{
    struct secured s = begin_tls();

    (void)state;
    start_handshake(&s);
    run_until(s.c, is_secured);
    say_text(s.c, "-ERR too many connections\r\n");
    close(s.c->socket);
    s.c->socket = -1;
    channel_send(s.c->channel, "CAPA\r\n", 6);
    run_until(s.c, is_ended);
    assert_string_equal(text_get(&s.c->lines), "-ERR too many connections|");
    assert_int_equal(s.c->end, CHANNEL_CLOSED);
    end_tls(&s);
}

static void clear_text_is_no_handshake(void **state)
{
    struct secured s = begin_tls();

    (void)state;
    say_text(s.c, "220 mail.test ESMTP\r\n");
    start_handshake(&s);
    SSL_free(s.c->server);
    s.c->server = NULL;
    run_until(s.c, is_ended);
    assert_int_equal(s.c->end, CHANNEL_TLS_FAILED);
    assert_memory_equal(channel_wire(s.c->channel)->first, "220 m", 5);
    assert_true(channel_tls_reason(s.c->channel)[0] != '\0');
    end_tls(&s);
}

static void the_ca_file_is_looked_at(void **state)
{
    struct secured s = begin_tls();
    struct err err = {0};
    char *path = save_certificate(s.identity.certificate);

    (void)state;
    SSL *ssl = tls_connection(s.tls, "pop.test", path, channel_wire(s.c->channel), &s.errors, &err);
    assert_non_null(ssl);
    SSL_free(ssl);
    assert_int_equal(truncate(path, 0), 0); /* changed: not what was read before */
    assert_null(
        tls_connection(s.tls, "pop.test", path, channel_wire(s.c->channel), &s.errors, &err));
    assert_int_equal(err.code, ERR_NO_INPUT);
    unlink(path);
    err.code = ERR_NONE;
    assert_null(
        tls_connection(s.tls, "pop.test", path, channel_wire(s.c->channel), &s.errors, &err));
    assert_int_equal(err.code, ERR_NO_INPUT);
    assert_non_null(strstr(err.text, path));
    free(path);
    end_tls(&s);
}

/* What came before the question cannot be its answer ------------------------------------------- */

static struct text marks; /* a letter for each line: e(arly) or - */

/* The server goes on while it is being answered. */
static void be_asked(struct counterpart *c, const char *line)
{
    text_add_char(&marks, channel_early(c->channel) ? 'e' : '-');
    if (strncmp(line, "ask", 3) != 0)
        return;
    channel_send(c->channel, "CAPA\r\n", 6);
    say_text(c, "with the system\r\n");
    c->hold = true;
}

static bool has_been_asked(const struct counterpart *c)
{
    return c->bytes.length == 6;
}

static bool has_five_lines(const struct counterpart *c)
{
    return c->line_count >= 5;
}

static void play_early_lines(struct counterpart *c)
{
    text_cut(&marks, 0);
    c->on_line = be_asked;
    say_text(c, "hello\r\nask\r\nin the buffer\r\n");
    run_until(c, has_two_lines);
    c->hold = false;
    run_until(c, has_been_asked);
    say_text(c, "an answer\r\n");
    run_until(c, has_five_lines);
    assert_string_equal(text_get(&marks), "--ee-");
    text_free(&marks);
}

static void early_lines_are_told_apart(void **state)
{
    struct counterpart *c = connect_counterpart();
    struct secured s = begin_tls();

    (void)state;
    play_early_lines(c);
    counterpart_free(c);
    start_handshake(&s);
    run_until(s.c, is_secured);
    play_early_lines(s.c);
    end_tls(&s);
}

static void mark_line(struct counterpart *c, const char *line)
{
    (void)line;
    text_add_char(&marks, channel_early(c->channel) ? 'e' : '-');
}

/* What was never sent cannot be answered, whatever the server has left behind. */
static void what_cannot_be_sent_is_not_answered(void **state)
{
    struct counterpart *c = connect_counterpart();

    (void)state;
    c->on_line = mark_line;
    say_text(c, "235 ok\r\n250 ok\r\n");
    close(c->socket);
    c->socket = -1;
    channel_send(c->channel, "AUTH\r\n", 6);
    run_until(c, is_ended);
    assert_string_equal(text_get(&marks), "ee");
    text_free(&marks);
    counterpart_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_end_with_crlf_or_lf),
        cmocka_unit_test(bytes_one_by_one_are_the_same_lines),
        cmocka_unit_test(a_line_has_a_limit),
        cmocka_unit_test(a_line_too_long_ends_also_when_the_server_has_left),
        cmocka_unit_test(what_is_sent_arrives_in_order),
        cmocka_unit_test(writing_to_a_closed_end_kills_nobody),
        cmocka_unit_test(lines_wait_while_they_may_not_be_read),
        cmocka_unit_test(waiting_bytes_are_counted),
        cmocka_unit_test(a_million_lines_pass),
        cmocka_unit_test(tls_carries_lines_both_ways),
        cmocka_unit_test(tls_ended_without_a_word_is_closed),
        cmocka_unit_test(last_words_over_tls_are_heard),
        cmocka_unit_test(clear_text_is_no_handshake),
        cmocka_unit_test(the_ca_file_is_looked_at),
        cmocka_unit_test(early_lines_are_told_apart),
        cmocka_unit_test(what_cannot_be_sent_is_not_answered),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

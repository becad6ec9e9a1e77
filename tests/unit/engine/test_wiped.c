/* When a dialogue is over, nothing in the memory of the process holds the password or what was
 * made of it: neither what is in use nor what was given back, nor what a server said of it. */
#include "base/mem.h"
#include "counterpart.h"
#include "engine/dialogue.h"
#include "engine/engine.h"
#include "engine/redact.h"
#include "store/rules.h"
#include "unit/engine/fixed_nonce.h"
#include "unit/memory.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/wait.h>

static const struct form forms[] = {
    {"the password", 20, {0x2c, 0x63, 0x77, 0x11, 0x3f, 0x29, 0x2e, 0x28, 0x3f, 0x36,
                          0x77, 0x0b, 0x2f, 0x3b, 0x28, 0x28, 0x23, 0x77, 0x6d, 0x6b}},
    {"the payload of PLAIN", 36, {0x1b, 0x12, 0x08, 0x2a, 0x38, 0x0b, 0x18, 0x68, 0x15,
                                  0x09, 0x6b, 0x16, 0x00, 0x02, 0x14, 0x6a, 0x39, 0x37,
                                  0x0c, 0x29, 0x16, 0x0c, 0x1c, 0x6b, 0x03, 0x02, 0x10,
                                  0x23, 0x3f, 0x09, 0x6a, 0x69, 0x17, 0x0b, 0x67, 0x67}},
    {"the answer of LOGIN", 28, {0x3e, 0x30, 0x31, 0x2e, 0x09, 0x68, 0x0c, 0x20, 0x3e, 0x12,
                                 0x10, 0x36, 0x38, 0x19, 0x6b, 0x08, 0x3e, 0x0d, 0x1c, 0x23,
                                 0x39, 0x34, 0x31, 0x2e, 0x14, 0x20, 0x1f, 0x67}},
    {"the digest of APOP", 32, {0x69, 0x6f, 0x62, 0x6a, 0x38, 0x6b, 0x6b, 0x3c, 0x63, 0x6d, 0x6c,
                                0x6d, 0x3b, 0x62, 0x6d, 0x68, 0x6f, 0x62, 0x39, 0x6d, 0x68, 0x68,
                                0x69, 0x69, 0x62, 0x69, 0x3e, 0x6e, 0x3f, 0x39, 0x38, 0x6f}},
    {"the digest of CRAM-MD5", 32, {0x39, 0x39, 0x68, 0x3b, 0x63, 0x6f, 0x63, 0x6c,
                                    0x6e, 0x3e, 0x3f, 0x39, 0x38, 0x6e, 0x6b, 0x6f,
                                    0x6b, 0x3e, 0x63, 0x69, 0x69, 0x38, 0x62, 0x3e,
                                    0x6c, 0x3f, 0x38, 0x6b, 0x39, 0x3e, 0x62, 0x6e}},
    {"the password in UTF-16", 40, {0x2c, 0x5a, 0x63, 0x5a, 0x77, 0x5a, 0x11, 0x5a, 0x3f, 0x5a,
                                    0x29, 0x5a, 0x2e, 0x5a, 0x28, 0x5a, 0x3f, 0x5a, 0x36, 0x5a,
                                    0x77, 0x5a, 0x0b, 0x5a, 0x2f, 0x5a, 0x3b, 0x5a, 0x28, 0x5a,
                                    0x28, 0x5a, 0x23, 0x5a, 0x77, 0x5a, 0x6d, 0x5a, 0x6b, 0x5a}},
    {"the salted password of SCRAM", 20, {0xdc, 0x63, 0xd1, 0x06, 0xf1, 0x3b, 0xf1,
                                          0xcb, 0xa7, 0x93, 0x89, 0x46, 0xe5, 0x83,
                                          0x6c, 0x3a, 0x6d, 0x6d, 0x90, 0xb6}},
    {"the same in hex", 40, {0x62, 0x6c, 0x69, 0x63, 0x62, 0x38, 0x6f, 0x39, 0x3b, 0x38,
                             0x6c, 0x6b, 0x3b, 0x38, 0x63, 0x6b, 0x3c, 0x3e, 0x39, 0x63,
                             0x3e, 0x69, 0x6b, 0x39, 0x38, 0x3c, 0x3e, 0x63, 0x69, 0x6c,
                             0x6c, 0x6a, 0x69, 0x6d, 0x69, 0x6d, 0x39, 0x3b, 0x3f, 0x39}},
    {"the client's key of SCRAM", 20, {0x17, 0x24, 0x13, 0xb1, 0xbc, 0x93, 0x2a, 0x49, 0xd1, 0xb6,
                                       0x75, 0xf2, 0x9e, 0xdf, 0x72, 0xde, 0x9d, 0xb5, 0x69, 0xbb}},
    {"the secret of DIGEST-MD5",
     16,
     {0x80, 0x8e, 0x73, 0xaa, 0x7c, 0xd7, 0xe3, 0x38, 0x6b, 0xce, 0x37, 0x7d, 0x0d, 0x15, 0xbc,
      0xbf}},
    {"the hash of NTLM",
     16,
     {0x54, 0x7a, 0x01, 0x62, 0xca, 0x23, 0xb4, 0x7f, 0x19, 0x5f, 0xec, 0x8e, 0xc7, 0x46, 0x0c,
      0x56}},
    {"the key of NTLM",
     16,
     {0x65, 0xd0, 0xf7, 0x04, 0x4c, 0x37, 0x37, 0xe7, 0x16, 0x8b, 0x82, 0x1a, 0x05, 0xf4, 0xd0,
      0x22}},
    {"the payload of XOAUTH2", 36, {0x00, 0x02, 0x13, 0x3d, 0x3e, 0x30, 0x31, 0x2e, 0x09,
                                    0x68, 0x0c, 0x20, 0x3e, 0x12, 0x10, 0x36, 0x38, 0x19,
                                    0x6b, 0x08, 0x3e, 0x0d, 0x1c, 0x23, 0x39, 0x34, 0x31,
                                    0x2e, 0x14, 0x20, 0x1f, 0x18, 0x1b, 0x0b, 0x67, 0x67}},
};

static struct wanted_forms all_forms;

static struct secret *password(void)
{
    char bytes[FORM_MAX];

    unmask(&forms[0], bytes);
    struct secret *secret = secret_new(bytes, forms[0].length);
    mem_wipe(bytes, sizeof bytes);
    return secret;
}

/* The dialogue ------------------------------------------------------------------------------ */

static unsigned sent; /* how many commands */

static void on_send(void *session, const char *bytes, size_t length, const char *shown)
{
    (void)session, (void)bytes, (void)length, (void)shown;
    sent++;
}

static void on_send_body(void *session, const char *bytes, size_t length)
{
    (void)session, (void)bytes, (void)length;
}

static void on_stage_end(void *session, enum stage stage, enum status status,
                         const struct detail *detail)
{
    (void)session, (void)stage, (void)status, (void)detail;
}

static void on_stage_begin(void *session, enum stage stage)
{
    (void)session, (void)stage;
}

static void on_finding(void *session, const struct finding *finding)
{
    (void)session;
    (void)finding;
}

static void on_note(void *session, const char *text)
{
    (void)session, (void)text;
}

static void on_nothing(void *session)
{
    (void)session;
}

static void on_finished(void *session, enum status status)
{
    (void)session, (void)status;
}

struct exchange {
    enum side side;
    const char *method;
    const char *lines[16]; /* in them, $0 is forms[0], and so on */
    unsigned sent;         /* commands before the last one */
};

#define CAPA        "+OK <1.2@pop.test>", "+OK", "USER", "UIDL", "SASL PLAIN LOGIN CRAM-MD5", "."
#define IMAP(words) "* OK [CAPABILITY IMAP4rev1 " words "] ready"
#define EHLO        "220 smtp.test ESMTP", "250-smtp.test", "250 AUTH PLAIN LOGIN CRAM-MD5"
#define CHALLENGE   "PDEuMkBwb3AudGVzdD4="

#define CAPA_WITH(words) "+OK hi", "+OK", "UIDL", "SASL " words, "."
/* With the nonce of fixed_nonce.h; the realm is "test". */
#define SALT                                                                                       \
    "cj1meWtvK2QybGJiRmdPTlJ2OXFreGRhd0wzcmZjTkhZSlkxWlZ2V1ZzN2oscz1RU1hDUitRNnNlazhiZjkyLGk9NDA5" \
    "Ng=="
#define REALM "cmVhbG09InRlc3QiLG5vbmNlPSJuIixhbGdvcml0aG09bWQ1LXNlc3M="
/* rspauth="$0" and {"status":"401","scope":"$0"}, in base64 that is no form of the above. */
#define RSPAUTH "cnNwYXV0aD0idjktS2VzdHJlbC1RdWFycnktNzEi"
#define STATUS  "eyJzdGF0dXMiOiI0MDEiLCJzY29wZSI6InY5LUtlc3RyZWwtUXVhcnJ5LTcxIn0="
#define NT_CHALLENGE                                                                               \
    "TlRMTVNTUAACAAAABgAGADAAAAAFAoIAASNFZ4mrze8AAAAAAAAAAA4ADgA2AAAATABBAEIAAgAGAEwAQQBCAAAAAAA="

static const struct exchange exchanges[] = {
    {SIDE_RECEIVE, "password", {CAPA, "+OK", "-ERR no"}, 3},
    {SIDE_RECEIVE, "apop", {CAPA, "-ERR no"}, 2},
    {SIDE_RECEIVE, "plain", {CAPA, "-ERR no"}, 2},
    {SIDE_RECEIVE, "login", {CAPA, "+ VXNlcm5hbWU6", "+ UGFzc3dvcmQ6", "-ERR no"}, 4},
    {SIDE_RECEIVE, "cram-md5", {CAPA, "+ " CHALLENGE, "-ERR no"}, 3},
    {SIDE_RECEIVE, "password", {IMAP(""), "A1 NO no"}, 1},
    {SIDE_RECEIVE, "plain", {IMAP("SASL-IR AUTH=PLAIN"), "A1 NO no"}, 1},
    {SIDE_RECEIVE, "plain", {IMAP("AUTH=PLAIN"), "+ ", "A1 NO no"}, 2},
    {SIDE_RECEIVE, "scram-sha-1", {CAPA_WITH("SCRAM-SHA-1"), "+ " SALT, "-ERR no"}, 3},
    {SIDE_RECEIVE, "digest-md5", {CAPA_WITH("DIGEST-MD5"), "+ " REALM, "-ERR no"}, 3},
    {SIDE_RECEIVE, "ntlm", {CAPA_WITH("NTLM"), "+ " NT_CHALLENGE, "-ERR no"}, 3},
    {SIDE_RECEIVE, "xoauth2", {CAPA_WITH("XOAUTH2"), "+ e30=", "-ERR no"}, 3},
    {SIDE_RECEIVE, "oauthbearer", {CAPA_WITH("OAUTHBEARER"), "+ e30=", "-ERR no"}, 3},
    {SIDE_SEND, "plain", {EHLO, "535 no"}, 2},
    {SIDE_SEND, "login", {EHLO, "334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "535 no"}, 4},
    {SIDE_SEND, "cram-md5", {EHLO, "334 " CHALLENGE, "535 no"}, 3},
};

/* Servers that say again what they were told, as it is and in base64, wherever they can say
 * anything; lines of no dialogue, as long as a line may be, go through the same hands. */
#define TEN(x)  x x x x x x x x x x
#define MANY    TEN(TEN(" $0"))
#define CAN_NOT "-ERR you said $0 and $1" MANY
static const struct exchange echoes[] = {
    {SIDE_RECEIVE, "password", {CAPA, "+OK", CAN_NOT}, 3},
    {SIDE_RECEIVE, "password", {CAPA, "+OK", "+OK $0", "+OK 1 20 $0", "+OK", "1 $0", "."}, 5},
    {SIDE_RECEIVE, "apop", {CAPA, "-ERR not $3"}, 2},
    {SIDE_RECEIVE, "plain", {CAPA, "+ $1"}, 3},
    {SIDE_RECEIVE, "login", {CAPA, "+ VXNlcm5hbWU6", "+ UGFzc3dvcmQ6", "+ $2", "-ERR"}, 5},
    {SIDE_RECEIVE, "cram-md5", {CAPA, "+ " CHALLENGE, "-ERR $4"}, 3},
    {SIDE_RECEIVE, "password", {IMAP(""), "* OK [ALERT] $0" MANY, "* $0", "A1 NO $0"}, 1},
    {SIDE_RECEIVE, "password", {IMAP(""), "* X {22}", " $0", " $0", "* BYE $0"}, 1},
    {SIDE_RECEIVE,
     "password",
     {IMAP(""), "* CAPABILITY $0" MANY, "A1 OK [CAPABILITY IMAP4rev1 $0] $0", "* BYE $0"},
     1},
    {SIDE_RECEIVE, "plain", {IMAP("AUTH=PLAIN"), "+ ", "+ $1", "A1 NO $1"}, 3},
    {SIDE_RECEIVE, "scram-sha-1", {CAPA_WITH("SCRAM-SHA-1"), "+ " SALT, "+ $1"}, 4},
    {SIDE_RECEIVE, "digest-md5", {CAPA_WITH("DIGEST-MD5"), "+ " REALM, "+ " RSPAUTH}, 4},
    {SIDE_RECEIVE, "ntlm", {CAPA_WITH("NTLM"), "+ " NT_CHALLENGE, "+ $1"}, 4},
    {SIDE_RECEIVE, "xoauth2", {CAPA_WITH("XOAUTH2"), "+ " STATUS, "-ERR $0"}, 3},
    {SIDE_RECEIVE, "oauthbearer", {CAPA_WITH("OAUTHBEARER"), "+ " STATUS, "-ERR $0"}, 3},
    {SIDE_SEND, "plain", {EHLO, "535-$0" MANY, "535-$1" MANY, "535 $0"}, 2},
    {SIDE_SEND, "login", {EHLO, "334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "235 $0", "550 $0"}, 4},
    {SIDE_SEND, "cram-md5", {EHLO, "334 " CHALLENGE, "535-$4", "535 $4" MANY}, 3},
};

static void set(struct record *server, enum field_id id, const char *value)
{
    struct err err = {0};

    assert_true(record_set(server, id, value, ORIGIN_USER, &err));
}

static struct rules *rules; /* as they ship */

/* The line with what "$0" and the like stand for. The caller wipes and frees. */
static char *filled(const char *line, size_t *length)
{
    char *whole = mem_new(strlen(line) * FORM_MAX + 1, 1), *to = whole;

    for (; *line != '\0'; line++) {
        const struct form *form = *line == '$' ? &forms[*++line - '0'] : NULL;
        if (form == NULL)
            *to++ = *line;
        if (form != NULL)
            unmask(form, to);
        to += form != NULL ? form->length : 0;
    }
    *length = (size_t)(to - whole);
    return whole;
}

static void hear(struct dialogue *dialogue, const char *line)
{
    size_t length;
    char *whole = filled(line, &length);

    dialogue_foresee(dialogue, whole, length);
    dialogue_line(dialogue, whole, length);
    mem_wipe(whole, length);
    free(whole);
}

static void play(const struct exchange *exchange)
{
    const struct dialogue_port port = {
        NULL,         on_send,    on_send_body, on_nothing, on_stage_begin,
        on_stage_end, on_finding, on_note,      on_nothing, on_finished,
    };
    struct record *server = record_new(RECORD_SERVER);

    set(server, FIELD_RECEIVE_HOST, "pop.test");
    if (exchange->lines[0][0] == '*')
        set(server, FIELD_RECEIVE_PROTOCOL, "imap4");
    set(server, FIELD_SEND_HOST, "smtp.test");
    set(server, exchange->side == SIDE_SEND ? FIELD_SEND_MECHANISM : FIELD_RECEIVE_AUTH,
        exchange->method);
    struct check_plan *plan = check_plan_new(server);
    record_free(server);
    plan->user = mem_copy("tim");
    plan->password = password();
    struct redactor *redactor = redactor_new();
    struct dialogue *dialogue =
        dialogue_new(plan, exchange->side, PURPOSE_CHECK, redactor, rules, &port);
    sent = 0;
    dialogue_connected(dialogue, true, "192.0.2.9");
    for (size_t i = 0; exchange->lines[i] != NULL; i++)
        hear(dialogue, exchange->lines[i]);
    if (sent != exchange->sent + 1) /* and QUIT */
        fail_msg("%s %s: %u commands", side_name(exchange->side), exchange->method, sent);
    dialogue_free(dialogue);
    redactor_free(redactor);
    check_plan_free(plan);
}

static void expect_nothing(const char *side, const char *after)
{
    unsigned found = found_in_memory(&all_forms);

    for (size_t f = 0; f < sizeof forms / sizeof forms[0]; f++)
        if (found & 1u << f)
            fail_msg("%s %s: %s is still in memory", side, after, forms[f].name);
}

static void nothing_is_left_behind(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof exchanges / sizeof exchanges[0]; i++) {
        play(&exchanges[i]);
        expect_nothing(side_name(exchanges[i].side), exchanges[i].method);
    }
}

static void nothing_that_is_echoed_is_left_behind(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof echoes / sizeof echoes[0]; i++) {
        play(&echoes[i]);
        char *after = mem_format("%s (%zu)", echoes[i].method, i);
        expect_nothing(side_name(echoes[i].side), after);
        free(after);
    }
}

/* The whole connection: what is read goes through the buffers of the channel and of TLS, grows
 * them, and ends in the middle of a line. The server is another process: its memory is not ours. */

static void answer_line(FILE *stream, const char *line)
{
    size_t length;
    char *whole = filled(line, &length);

    fwrite(whole, 1, length, stream);
    fflush(stream);
    free(whole);
}

static ssize_t write_tls(void *ssl, const char *bytes, size_t length)
{
    return SSL_write(ssl, bytes, (int)length);
}

static ssize_t read_tls(void *ssl, char *bytes, size_t room)
{
    int got = SSL_read(ssl, bytes, (int)room);
    return got > 0 ? got : 0;
}

static FILE *accept_one(int listener, const struct identity *identity)
{
    const cookie_io_functions_t calls = {.read = read_tls, .write = write_tls};
    int socket = accept(listener, NULL, NULL);

    if (identity == NULL)
        return fdopen(socket, "r+");
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_use_certificate(context, identity->certificate);
    SSL_CTX_use_PrivateKey(context, identity->key);
    SSL *ssl = SSL_new(context);
    SSL_set_fd(ssl, socket);
    SSL_accept(ssl);
    return fopencookie(ssl, "r+", calls);
}

static _Noreturn void serve_echoes(int listener, const struct identity *identity)
{
    static const struct {
        const char *heard, *said;
    } replies[] = {
        {"CAPA", "+OK\r\nUSER\r\nUIDL\r\n.\r\n"},
        {"USER", "+OK\r\n"},
        /* Lines as long as that grow the buffer twice; the last one does not end. */
        {"PASS", "-ERR $0" MANY MANY "\r\n" TEN(TEN(MANY)) "\r\n and" MANY},
    };
    FILE *stream = accept_one(listener, identity);
    char line[256];

    fputs("+OK ready\r\n", stream);
    fflush(stream);
    while (fgets(line, sizeof line, stream) != NULL)
        for (size_t i = 0; i < sizeof replies / sizeof replies[0]; i++)
            if (strncmp(line, replies[i].heard, 4) == 0)
                answer_line(stream, replies[i].said);
    _exit(0);
}

static struct check_plan *plan_for(int port, bool secured)
{
    struct record *server = record_new(RECORD_SERVER);
    char number[16];

    snprintf(number, sizeof number, "%d", port);
    set(server, FIELD_RECEIVE_HOST, "127.0.0.1");
    set(server, FIELD_RECEIVE_PORT, number);
    set(server, FIELD_RECEIVE_ENCRYPTION, secured ? "tls" : "none");
    set(server, FIELD_RECEIVE_VERIFY, "none");
    struct check_plan *plan = check_plan_new(server);
    record_free(server);
    plan->user = mem_copy("tim");
    plan->password = password();
    return plan;
}

/* Returns how many lines of the log hold something that was cut out. */
static unsigned run_check(const struct check_plan *plan)
{
    struct engine *engine = engine_new(rules, NULL);
    struct err err = {0};
    unsigned cut = 0;

    assert_true(engine_check(engine, 1, plan, &err));
    for (int i = 0; i < 10000 && engine_busy(engine); i++) {
        struct pollfd ready = {.fd = engine_descriptor(engine), .events = POLLIN};
        struct report_event event;
        poll(&ready, 1, 5);
        engine_turn(engine);
        while (engine_next(engine, &event))
            cut += event.kind == EVENT_LOG && strstr(event.text, REDACTED) != NULL;
    }
    engine_free(engine);
    return cut;
}

static void play_connection(const struct identity *identity)
{
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof here;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

    assert_int_equal(bind(listener, (struct sockaddr *)&here, sizeof here), 0);
    assert_int_equal(listen(listener, 4), 0);
    getsockname(listener, (struct sockaddr *)&here, &length);
    pid_t server = fork();
    if (server == 0)
        serve_echoes(listener, identity);
    close(listener);
    struct check_plan *plan = plan_for(ntohs(here.sin_port), identity != NULL);
    assert_true(run_check(plan) >= 2); /* what we sent, and what we heard */
    check_plan_free(plan);
    waitpid(server, NULL, 0);
}

static void nothing_is_left_in_buffers(void **state)
{
    static const struct wanted wanted = {
        .name = "echo", .alternatives = "IP:127.0.0.1", .from_days = -1, .to_days = 9};
    struct identity identity = issue(&wanted, NULL);

    (void)state;
    play_connection(NULL);
    expect_nothing("a connection", "in the clear");
    play_connection(&identity);
    expect_nothing("a connection", "over TLS");
    identity_free(&identity);
}

static void what_is_there_is_found(void **state)
{
    struct secret *secret = password();

    (void)state;
    assert_int_equal(found_in_memory(&all_forms) & 1u, 1u);
    secret_free(secret);
    assert_int_equal(found_in_memory(&all_forms), 0);
}

int main(void)
{
    want_forms(&all_forms, forms, sizeof forms / sizeof forms[0]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_there_is_found),
        cmocka_unit_test(nothing_is_left_behind),
        cmocka_unit_test(nothing_that_is_echoed_is_left_behind),
        cmocka_unit_test(nothing_is_left_in_buffers),
    };

    rules = rules_built_in();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    rules_free(rules);
    return failed;
}

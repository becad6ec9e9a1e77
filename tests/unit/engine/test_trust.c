/* Trust: a table of certificates, kinds of trust and what is found; the facts of a chain. */
#include "counterpart.h"

#include "engine/certificate.h"
#include "engine/trust.h"
#include "model/finding.h"

#define ZEROS "0000000000000000000000000000000000000000000000000000000000000000"

static bool is_secured(const struct counterpart *c)
{
    return c->secured;
}

/* Which chain the server shows. */
enum chain { SELF, BY_CA, BY_STRANGER, BY_MIDDLE, BY_MIDDLE_WHOLE };

struct trial {
    const char *what;
    enum trust_kind kind;
    const char *pin; /* "=": the right one */
    const char *host;
    enum chain chain;
    struct wanted leaf;
    bool good;
    const char *found; /* rules, blank-separated */
    const char *name;  /* the parameter that proposes another host; NULL: not looked at */
};

#define LEAF    .name = "pop.test", .alternatives = "DNS:pop.test", .from_days = -1, .to_days = 90
#define EXPIRED .name = "pop.test", .alternatives = "DNS:pop.test", .from_days = -9, .to_days = -1
#define OTHER                                                                                      \
    .name = "x", .alternatives = "DNS:*.jp,DNS:mail.other.test,DNS:sv1.hoster.jp",                 \
    .from_days = -1, .to_days = 90

static const struct trial trials[] = {
    {"good", TRUST_FULL, NULL, "pop.test", BY_CA, {LEAF}, true, "", NULL},
    {"case of the name", TRUST_FULL, NULL, "POP.Test", BY_CA, {LEAF}, true, "", NULL},
    {"whole chain", TRUST_FULL, NULL, "pop.test", BY_MIDDLE_WHOLE, {LEAF}, true, "", NULL},
    {"the name in the subject alone",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_CA,
     {.name = "pop.test", .from_days = -1, .to_days = 90},
     false,
     "certificate-wrong-name",
     NULL},
    {"the name in the subject, addresses beside it",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_CA,
     {.name = "pop.test", .alternatives = "IP:192.0.2.7", .from_days = -1, .to_days = 90},
     false,
     "certificate-wrong-name",
     NULL},
    {"missing link",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_MIDDLE,
     {LEAF},
     false,
     "certificate-unknown-issuer",
     NULL},
    {"missing link, and where it is",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_MIDDLE,
     {LEAF, .points_up = true},
     false,
     "certificate-incomplete",
     NULL},
    {"nothing is missing",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_CA,
     {LEAF, .points_up = true},
     true,
     "",
     NULL},
    {"signs itself, and points up",
     TRUST_FULL,
     NULL,
     "pop.test",
     SELF,
     {LEAF, .points_up = true},
     false,
     "certificate-self-signed",
     NULL},
    {"stranger",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_STRANGER,
     {LEAF},
     false,
     "certificate-unknown-issuer",
     NULL},
    {"self-signed",
     TRUST_FULL,
     NULL,
     "pop.test",
     SELF,
     {LEAF},
     false,
     "certificate-self-signed",
     NULL},
    {"self-signed CA",
     TRUST_FULL,
     NULL,
     "pop.test",
     SELF,
     {LEAF, .is_ca = true},
     false,
     "certificate-self-signed",
     NULL},
    {"expired", TRUST_FULL, NULL, "pop.test", BY_CA, {EXPIRED}, false, "certificate-expired", NULL},
    {"expired and more",
     TRUST_FULL,
     NULL,
     "smtp.test",
     SELF,
     {EXPIRED},
     false,
     "certificate-expired certificate-self-signed certificate-wrong-name",
     "pop.test"},
    {"early",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_CA,
     {.name = "pop.test", .alternatives = "DNS:pop.test", .from_days = 2, .to_days = 90},
     false,
     "certificate-not-yet-valid",
     NULL},
    {"soon",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_CA,
     {.name = "pop.test", .alternatives = "DNS:pop.test", .from_days = -1, .to_days = 13},
     true,
     "certificate-expires-soon",
     NULL},
    {"not so soon",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_CA,
     {.name = "pop.test", .alternatives = "DNS:pop.test", .from_days = -1, .to_days = 15},
     true,
     "",
     NULL},
    {"wrong name",
     TRUST_FULL,
     NULL,
     "pop.hoster.jp",
     BY_CA,
     {OTHER},
     false,
     "certificate-wrong-name",
     "sv1.hoster.jp"},
    {"partial wildcard",
     TRUST_FULL,
     NULL,
     "pop.hoster.jp",
     BY_CA,
     {.name = "x", .alternatives = "DNS:p*.hoster.jp", .from_days = -1, .to_days = 90},
     false,
     "certificate-wrong-name",
     ""},
    {"wildcard",
     TRUST_FULL,
     NULL,
     "pop.hoster.jp",
     BY_CA,
     {.name = "x", .alternatives = "DNS:*.hoster.jp", .from_days = -1, .to_days = 90},
     true,
     "",
     NULL},
    {"wildcard, two labels",
     TRUST_FULL,
     NULL,
     "a.pop.hoster.jp",
     BY_CA,
     {.name = "x", .alternatives = "DNS:*.hoster.jp", .from_days = -1, .to_days = 90},
     false,
     "certificate-wrong-name",
     "a.hoster.jp"},
    {"CN beside other names",
     TRUST_FULL,
     NULL,
     "x.test",
     BY_CA,
     {.name = "x.test", .alternatives = "DNS:pop.test", .from_days = -1, .to_days = 90},
     false,
     "certificate-wrong-name",
     "pop.test"},
    {"address",
     TRUST_FULL,
     NULL,
     "192.0.2.1",
     BY_CA,
     {.name = "x", .alternatives = "IP:192.0.2.1", .from_days = -1, .to_days = 90},
     true,
     "",
     NULL},
    {"address with scope",
     TRUST_FULL,
     NULL,
     "fe80::1%eth0",
     BY_CA,
     {.name = "x", .alternatives = "IP:fe80::1", .from_days = -1, .to_days = 90},
     true,
     "",
     NULL},
    {"address as a name",
     TRUST_FULL,
     NULL,
     "192.0.2.1",
     BY_CA,
     {.name = "192.0.2.1", .alternatives = "DNS:192.0.2.1", .from_days = -1, .to_days = 90},
     false,
     "certificate-wrong-name",
     NULL},
    {"weak",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_CA,
     {LEAF, .rsa_bits = 1024},
     false,
     "certificate-weak",
     NULL},
    {"SHA-1",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_CA,
     {LEAF, .sha1 = true},
     false,
     "certificate-weak",
     NULL},
    {"client",
     TRUST_FULL,
     NULL,
     "pop.test",
     BY_CA,
     {LEAF, .client_only = true},
     false,
     "certificate-invalid",
     NULL},
    {"pin", TRUST_PIN, "=", "elsewhere.test", SELF, {EXPIRED}, true, "", NULL},
    {"pin in capitals", TRUST_PIN, "^", "pop.test", SELF, {LEAF}, true, "", NULL},
    {"wrong pin",
     TRUST_PIN,
     ZEROS,
     "pop.test",
     BY_CA,
     {LEAF},
     false,
     "certificate-pin-changed",
     NULL},
    {"empty pin", TRUST_PIN, "", "pop.test", BY_CA, {LEAF}, false, "certificate-pin-changed", NULL},
    {"no pin", TRUST_PIN, NULL, "pop.test", BY_CA, {LEAF}, false, "certificate-pin-changed", NULL},
    {"short pin",
     TRUST_PIN,
     "<",
     "pop.test",
     BY_CA,
     {LEAF},
     false,
     "certificate-pin-changed",
     NULL},
    {"none", TRUST_NONE, NULL, "pop.test", SELF, {EXPIRED}, true, "certificate-not-verified", NULL},
    {"none, good",
     TRUST_NONE,
     NULL,
     "pop.test",
     BY_CA,
     {LEAF},
     true,
     "certificate-not-verified",
     NULL},
};

struct told {
    struct text rules, name, spki;
};

static void tell(void *context, enum finding_id id, const char *evidence,
                 const struct parameter *parameters, size_t count)
{
    struct told *told = context;

    assert_non_null(evidence);
    text_format(&told->rules, "%s%s", told->rules.length > 0 ? " " : "", cause_name(id));
    for (size_t i = 0; i < count; i++) {
        assert_non_null(parameters[i].value);
        if (strcmp(parameters[i].name, "name") == 0 && id == FINDING_CERT_WRONG_NAME)
            text_add(&told->name, parameters[i].value);
        if (strcmp(parameters[i].name, "spki") == 0 && told->spki.length == 0)
            text_add(&told->spki, parameters[i].value);
    }
}

struct world {
    struct identity ca, stranger, middle;
    char *ca_path;
};

static struct identity make_leaf(const struct world *world, const struct trial *trial)
{
    switch (trial->chain) {
    case BY_CA:
        return issue(&trial->leaf, &world->ca);
    case BY_STRANGER:
        return issue(&trial->leaf, &world->stranger);
    case BY_MIDDLE:
    case BY_MIDDLE_WHOLE:
        return issue(&trial->leaf, &world->middle);
    default:
        return issue(&trial->leaf, NULL);
    }
}

static void make_pin(const struct trial *trial, X509 *leaf, char out[65])
{
    certificate_spki(leaf, out);
    assert_int_equal(strlen(out), 64);
    if (trial->pin != NULL && strcmp(trial->pin, "^") == 0)
        for (char *p = out; *p != '\0'; p++)
            *p = (char)(*p >= 'a' ? *p - 32 : *p);
    else if (trial->pin != NULL && strcmp(trial->pin, "<") == 0)
        out[63] = '\0';
    else if (trial->pin == NULL || strcmp(trial->pin, "=") != 0)
        text_copy(out, 65, trial->pin != NULL ? trial->pin : "");
}

static void check_detail(const struct trial *trial, const struct detail *detail,
                         const struct told *told)
{
    bool verified = trial->good && trial->kind != TRUST_NONE;

    assert_string_equal(detail_get(detail, "version"), "TLSv1.3");
    assert_true(*detail_get(detail, "cipher") != '\0');
    assert_string_equal(detail_get(detail, "verified"), verified ? "true" : "false");
    assert_int_equal(detail->chain_count, trial->chain == BY_MIDDLE_WHOLE ? 2 : 1);
    assert_int_equal(strlen(detail->chain[0]->spki_sha256), 64);
    if (told->spki.length > 0)
        assert_string_equal(text_get(&told->spki), detail->chain[0]->spki_sha256);
    if (trial->kind == TRUST_FULL && !trial->good)
        assert_non_null(detail->chain[0]->error);
    if (trial->kind == TRUST_FULL && trial->good)
        assert_null(detail->chain[0]->error);
}

static void try_trial(const struct world *world, const struct trial *trial)
{
    struct counterpart *c = connect_counterpart();
    struct tls *tls = tls_new();
    struct verify_errors errors = {.count = 0};
    struct identity leaf = make_leaf(world, trial);
    struct detail *detail = mem_new(1, sizeof *detail);
    struct told told = {{0}, {0}, {0}};
    char pin[65];

    make_pin(trial, leaf.certificate, pin);
    SSL *client =
        tls_connection(tls, trial->host, world->ca_path, channel_wire(c->channel), &errors, NULL);
    secure(c, &leaf, trial->chain == BY_MIDDLE_WHOLE ? &world->middle : NULL, client);
    run_until(c, is_secured);
    const struct trust trust = {trial->kind, trial->host, trial->pin != NULL ? pin : NULL, NULL};
    bool good = trust_judge(client, &errors, &trust, detail, tell, &told);
    if (good != trial->good || strcmp(text_get(&told.rules), trial->found) != 0)
        fail_msg("%s: %d, %s", trial->what, good, text_get(&told.rules));
    if (trial->name != NULL)
        assert_string_equal(text_get(&told.name), trial->name);
    check_detail(trial, detail, &told);
    assert_int_equal(c->bytes.length, 0); /* not a byte of the protocol */
    detail_free(detail);
    text_free(&told.rules);
    text_free(&told.name);
    text_free(&told.spki);
    counterpart_free(c);
    verify_errors_clear(&errors);
    identity_free(&leaf);
    tls_free(tls);
}

/* A machine whose folder of authorities is empty, is not there, or holds one. */
static void a_machine_without_authorities(void **state)
{
    static const struct wanted ca = {.name = "CA", .from_days = -9, .to_days = 900, .is_ca = true};
    static const struct wanted leaf_wanted = {LEAF};
    static const struct {
        const char *file;
        bool stranger;
        const char *found;
    } cases[] = {
        {NULL, true, "certificate-no-authorities"},
        {"ca-certificates.crt", true, "certificate-no-authorities"},
        {"4042bcee.0", true, "certificate-unknown-issuer"},
        {NULL, false, "certificate-self-signed"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char folder[] = "/tmp/authorities.XXXXXX";
        struct identity stranger = issue(&ca, NULL);
        struct identity leaf = issue(&leaf_wanted, cases[i].stranger ? &stranger : NULL);
        struct counterpart *c = connect_counterpart();
        struct tls *tls = tls_new();
        struct verify_errors errors = {.count = 0};
        struct detail *detail = mem_new(1, sizeof *detail);
        struct told told = {{0}, {0}, {0}};
        assert_non_null(mkdtemp(folder));
        char *file = mem_format("%s/%s", folder, cases[i].file != NULL ? cases[i].file : "x");
        if (cases[i].file != NULL)
            fclose(fopen(file, "w"));
        SSL *client = tls_connection(tls, "pop.test", "", channel_wire(c->channel), &errors, NULL);
        secure(c, &leaf, NULL, client);
        run_until(c, is_secured);
        const struct trust trust = {TRUST_FULL, "pop.test", NULL, folder};
        assert_false(trust_judge(client, &errors, &trust, detail, tell, &told));
        assert_string_equal(text_get(&told.rules), cases[i].found);
        unlink(file);
        rmdir(folder);
        free(file);
        detail_free(detail);
        text_free(&told.rules);
        text_free(&told.name);
        text_free(&told.spki);
        counterpart_free(c);
        verify_errors_clear(&errors);
        identity_free(&leaf);
        identity_free(&stranger);
        tls_free(tls);
    }
}

static void every_certificate_gets_its_verdict(void **state)
{
    const struct wanted ca = {.name = "CA", .from_days = -9, .to_days = 900, .is_ca = true};
    const struct wanted middle = {.name = "Middle", .from_days = -9, .to_days = 900, .is_ca = true};
    struct world world = {.ca = issue(&ca, NULL), .stranger = issue(&ca, NULL)};

    (void)state;
    world.middle = issue(&middle, &world.ca);
    world.ca_path = save_certificate(world.ca.certificate);
    for (size_t i = 0; i < sizeof trials / sizeof trials[0]; i++)
        try_trial(&world, &trials[i]);
    unlink(world.ca_path);
    free(world.ca_path);
    identity_free(&world.ca);
    identity_free(&world.stranger);
    identity_free(&world.middle);
}

static void a_certificate_is_read_in_words(void **state)
{
    const struct wanted wanted = {.name = "メール\x1b[2J\xe2\x80\xae.test",
                                  .alternatives = "DNS:a.test,IP:192.0.2.1,IP:2001:db8::1,"
                                                  "email:x@y.test",
                                  .from_days = -1,
                                  .to_days = 1,
                                  .rsa_bits = 2048};
    struct identity identity = issue(&wanted, NULL);
    struct certificate *read = certificate_read(identity.certificate, "words");

    (void)state;
    assert_non_null(strstr(read->subject, "CN=メール"));
    assert_null(strchr(read->subject, 0x1b));
    assert_non_null(strstr(read->subject, "<U+202E>"));
    assert_string_equal(read->names, "a.test 192.0.2.1 2001:db8::1");
    assert_string_equal(read->key, "RSA 2048");
    assert_string_equal(read->signature, "sha256WithRSAEncryption");
    assert_string_equal(read->error, "words");
    assert_int_equal(strlen(read->sha256), 64);
    assert_int_equal(strlen(read->not_after), 20);
    assert_true(read->not_after_ms - read->not_before_ms == 2 * 86400000);
    certificate_free(read);
    identity_free(&identity);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_certificate_gets_its_verdict),
        cmocka_unit_test(a_machine_without_authorities),
        cmocka_unit_test(a_certificate_is_read_in_words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* A chain that was good a moment ago is not verified again - and every way in which that could let
 * somebody in who must stay outside. X509_verify_cert() is counted here. */
#include "counterpart.h"

#include "engine/certificate.h"
#include "engine/trust.h"
#include "engine/verified.h"

#include <dlfcn.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>

static int verifications;

int X509_verify_cert(X509_STORE_CTX *verification)
{
    int (*real)(X509_STORE_CTX *);

    *(void **)(void *)&real = dlsym(RTLD_NEXT, "X509_verify_cert");
    /* The other end completes its own chain in the same way, but of no connection. */
    verifications +=
        X509_STORE_CTX_get_ex_data(verification, SSL_get_ex_data_X509_STORE_CTX_idx()) != NULL;
    return real(verification);
}

static const struct wanted of_ca = {.name = "CA", .from_days = -9, .to_days = 900, .is_ca = true};
static const struct wanted of_leaf = {
    .name = "x", .alternatives = "DNS:pop.test,IP:192.0.2.1", .from_days = -1, .to_days = 90};

static bool is_secured(const struct counterpart *c)
{
    return c->secured;
}

static void tell(void *context, enum finding_id id, const char *evidence,
                 const struct parameter *parameters, size_t count)
{
    (void)evidence;
    (void)parameters;
    (void)count;
    *(enum finding_id *)context = id;
}

struct world {
    struct tls *tls;
    struct identity ca, stranger, leaf;
    char *ca_path;
};

static int newest; /* version of TLS that the server speaks; 0: all of them */

/* A connection to host, whose server shows leaf. FINDING_COUNT: nothing was found. verified: was
 * the chain gone through? */
static enum finding_id connect_to(const struct world *world, const char *host,
                                  const struct identity *leaf, const struct trust *trust,
                                  const char *ca_path, bool *verified)
{
    struct counterpart *c = connect_counterpart();
    struct verify_errors errors = {.count = 0};
    struct detail *detail = mem_new(1, sizeof *detail);
    enum finding_id found = FINDING_COUNT;
    int before = verifications;
    SSL *client =
        tls_connection(world->tls, host, ca_path, channel_wire(c->channel), &errors, NULL);

    secure(c, leaf, NULL, client);
    SSL_set_max_proto_version(c->server, newest);
    run_until(c, is_secured);
    *verified = verifications > before;
    assert_true(newest == 0 || SSL_version(client) == newest);
    if (!trust_judge(client, &errors, trust, detail, tell, &found))
        assert_int_not_equal(found, FINDING_COUNT);
    detail_free(detail);
    counterpart_free(c);
    verify_errors_clear(&errors);
    return found;
}

static enum finding_id connect_full(const struct world *world, const char *host,
                                    const struct identity *leaf, bool *verified)
{
    const struct trust full = {TRUST_FULL, host, NULL, NULL};

    return connect_to(world, host, leaf, &full, world->ca_path, verified);
}

static void make_world(struct world *world)
{
    world->tls = tls_new();
    world->ca = issue(&of_ca, NULL);
    world->stranger = issue(&of_ca, NULL);
    world->leaf = issue(&of_leaf, &world->ca);
    world->ca_path = save_certificate(world->ca.certificate);
}

static void end_world(struct world *world)
{
    tls_free(world->tls);
    identity_free(&world->ca);
    identity_free(&world->stranger);
    identity_free(&world->leaf);
    unlink(world->ca_path);
    free(world->ca_path);
}

static void the_same_chain_is_verified_once(void **state)
{
    struct world world;
    bool verified;

    (void)state;
    make_world(&world);
    assert_int_equal(connect_full(&world, "pop.test", &world.leaf, &verified), FINDING_COUNT);
    assert_true(verified);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(connect_full(&world, "pop.test", &world.leaf, &verified), FINDING_COUNT);
        assert_false(verified);
    }
    end_world(&world);
}

/* TLS 1.2 sends its certificates in the clear and proves the key in another message: what was
 * remembered of the one version is good for the other, and the proof is asked for in both. */
static void tls_1_2_asks_no_less(void **state)
{
    struct world world;
    struct identity forged;
    bool verified;

    (void)state;
    make_world(&world);
    newest = TLS1_2_VERSION;
    forged = issue(&of_leaf, &world.stranger);
    assert_int_equal(connect_full(&world, "pop.test", &world.leaf, &verified), FINDING_COUNT);
    assert_true(verified);
    assert_int_equal(connect_full(&world, "pop.test", &world.leaf, &verified), FINDING_COUNT);
    assert_false(verified);
    assert_int_equal(connect_full(&world, "pop.other.test", &world.leaf, &verified),
                     FINDING_CERT_WRONG_NAME);
    assert_true(verified);
    assert_int_equal(connect_full(&world, "pop.test", &forged, &verified),
                     FINDING_CERT_UNKNOWN_ISSUER);
    assert_true(verified);
    newest = 0;
    assert_int_equal(connect_full(&world, "pop.test", &world.leaf, &verified), FINDING_COUNT);
    assert_false(verified);
    identity_free(&forged);
    end_world(&world);
}

static bool is_ended(const struct counterpart *c)
{
    return c->ended;
}

/* The public half of one key and the private half of another: what somebody has who knows no more
 * than the certificate. */
static EVP_PKEY *key_of_two(EVP_PKEY *public, EVP_PKEY *private)
{
    unsigned char point[128];
    size_t length = 0;
    BIGNUM *number = NULL;
    EVP_PKEY *key = NULL;
    OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);

    EVP_PKEY_get_octet_string_param(public, "pub", point, sizeof point, &length);
    EVP_PKEY_get_bn_param(private, "priv", &number);
    OSSL_PARAM_BLD_push_utf8_string(build, "group", "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(build, "pub", point, length);
    OSSL_PARAM_BLD_push_BN(build, "priv", number);
    OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(build);
    assert_int_equal(EVP_PKEY_fromdata_init(context), 1);
    assert_int_equal(EVP_PKEY_fromdata(context, &key, EVP_PKEY_KEYPAIR, parameters), 1);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(build);
    EVP_PKEY_CTX_free(context);
    BN_free(number);
    return key;
}

/* Whoever has seen a chain can send it. Without its key there is no connection, whatever is
 * remembered of it. */
static void a_chain_without_its_key_is_no_server(void **state)
{
    static const int versions[] = {TLS1_2_VERSION, TLS1_3_VERSION};
    struct world world;
    bool verified;

    (void)state;
    make_world(&world);
    const struct identity thief = {world.leaf.certificate,
                                   key_of_two(world.leaf.key, world.stranger.key)};
    connect_full(&world, "pop.test", &world.leaf, &verified);
    for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
        struct counterpart *c = connect_counterpart();
        struct verify_errors errors = {.count = 0};
        int before = verifications;
        SSL *client = tls_connection(world.tls, "pop.test", world.ca_path, channel_wire(c->channel),
                                     &errors, NULL);
        secure(c, &thief, NULL, client);
        SSL_set_max_proto_version(c->server, versions[i]);
        run_until(c, is_ended);
        assert_false(c->secured);
        assert_int_equal(c->end, CHANNEL_TLS_FAILED);
        assert_int_equal(verifications, before); /* it was remembered */
        counterpart_free(c);
        verify_errors_clear(&errors);
    }
    EVP_PKEY_free(thief.key);
    end_world(&world);
}

/* A chain that is refused when it is verified in full stays refused, whoever has taken it before:
 * a connection that verifies nothing, or one that goes by a pin. */
static void what_others_put_up_with_is_not_remembered(void **state)
{
    struct world world;
    struct identity forged;
    bool verified;

    (void)state;
    make_world(&world);
    forged = issue(&of_leaf, &world.stranger);
    char pin[65];
    certificate_spki(forged.certificate, pin);
    const struct trust anybody = {TRUST_NONE, "pop.test", NULL, NULL};
    const struct trust pinned = {TRUST_PIN, "pop.test", pin, NULL};
    for (int i = 0; i < 2; i++) {
        connect_to(&world, "pop.test", &forged, &anybody, world.ca_path, &verified);
        assert_true(verified);
        assert_int_equal(connect_to(&world, "pop.test", &forged, &pinned, world.ca_path, &verified),
                         FINDING_COUNT);
        assert_true(verified);
        assert_int_equal(connect_full(&world, "pop.test", &forged, &verified),
                         FINDING_CERT_UNKNOWN_ISSUER);
        assert_true(verified);
    }
    identity_free(&forged);
    end_world(&world);
}

/* By the same certificate, for a name that it has not. */
static void another_host_is_verified(void **state)
{
    struct world world;
    bool verified;

    (void)state;
    make_world(&world);
    connect_full(&world, "pop.test", &world.leaf, &verified);
    assert_int_equal(connect_full(&world, "pop.other.test", &world.leaf, &verified),
                     FINDING_CERT_WRONG_NAME);
    assert_true(verified);
    assert_int_equal(connect_full(&world, "192.0.2.2", &world.leaf, &verified),
                     FINDING_CERT_WRONG_NAME);
    assert_true(verified);
    /* Nor does what one host was refused for become good by being asked again. */
    assert_int_equal(connect_full(&world, "pop.other.test", &world.leaf, &verified),
                     FINDING_CERT_WRONG_NAME);
    assert_true(verified);
    assert_int_equal(connect_full(&world, "192.0.2.1", &world.leaf, &verified), FINDING_COUNT);
    assert_true(verified);
    end_world(&world);
}

static void another_certificate_is_verified(void **state)
{
    struct world world;
    struct identity forged;
    bool verified;

    (void)state;
    make_world(&world);
    forged = issue(&of_leaf, &world.stranger); /* the same words, by a CA of the same name */
    connect_full(&world, "pop.test", &world.leaf, &verified);
    assert_int_equal(connect_full(&world, "pop.test", &forged, &verified),
                     FINDING_CERT_UNKNOWN_ISSUER);
    assert_true(verified);
    identity_free(&forged);
    end_world(&world);
}

/* Trusted by one file is not trusted by another, nor by the machine, nor by the same file when
 * something else is in it. */
static void other_authorities_verify_anew(void **state)
{
    const struct trust full = {TRUST_FULL, "pop.test", NULL, NULL};
    struct world world;
    bool verified;

    (void)state;
    make_world(&world);
    char *other = save_certificate(world.stranger.certificate);
    connect_full(&world, "pop.test", &world.leaf, &verified);
    assert_int_equal(connect_to(&world, "pop.test", &world.leaf, &full, other, &verified),
                     FINDING_CERT_UNKNOWN_ISSUER);
    assert_true(verified);
    assert_int_equal(connect_to(&world, "pop.test", &world.leaf, &full, "", &verified),
                     FINDING_CERT_UNKNOWN_ISSUER);
    assert_true(verified);
    assert_int_equal(rename(other, world.ca_path), 0);
    assert_int_equal(connect_full(&world, "pop.test", &world.leaf, &verified),
                     FINDING_CERT_UNKNOWN_ISSUER);
    assert_true(verified);
    free(other);
    end_world(&world);
}

/* The pin is compared whatever was remembered of the chain. */
static void a_pin_is_compared_every_time(void **state)
{
    const struct trust wrong = {TRUST_PIN, "pop.test",
                                "0000000000000000000000000000000000000000000000000000000000000000",
                                NULL};
    struct world world;
    bool verified;

    (void)state;
    make_world(&world);
    for (int i = 0; i < 2; i++)
        connect_full(&world, "pop.test", &world.leaf, &verified);
    for (int i = 0; i < 2; i++)
        assert_int_equal(
            connect_to(&world, "pop.test", &world.leaf, &wrong, world.ca_path, &verified),
            FINDING_CERT_PIN_CHANGED);
    end_world(&world);
}

/* The last test: it holds the clock. */
static void it_is_forgotten_in_time(void **state)
{
    static const struct wanted short_lived = {
        .name = "x", .alternatives = "DNS:pop.test", .from_days = -1, .to_days = 1};
    const struct trust anybody = {TRUST_NONE, "pop.test", NULL, NULL};
    const int64_t second = 1000000000, day_ms = 24 * 3600 * 1000, now_ms = clock_wall_ms();
    struct world world;
    struct identity leaf;
    bool verified;

    (void)state;
    make_world(&world);
    leaf = issue(&short_lived, &world.ca);
    clock_hold(second, now_ms);
    connect_full(&world, "pop.test", &world.leaf, &verified);
    clock_hold(VERIFIED_SECONDS * second, now_ms);
    connect_full(&world, "pop.test", &world.leaf, &verified);
    assert_false(verified);
    clock_hold((VERIFIED_SECONDS + 1) * second, now_ms);
    connect_full(&world, "pop.test", &world.leaf, &verified);
    assert_true(verified);
    /* Not beyond the end of the certificate: OpenSSL goes by the machine's clock, which does not
     * stand still, and says yes. */
    connect_to(&world, "pop.test", &leaf, &anybody, world.ca_path, &verified);
    clock_hold((VERIFIED_SECONDS + 1) * second, now_ms + day_ms / 2);
    connect_to(&world, "pop.test", &leaf, &anybody, world.ca_path, &verified);
    assert_false(verified);
    clock_hold((VERIFIED_SECONDS + 1) * second, now_ms + 2 * day_ms);
    connect_to(&world, "pop.test", &leaf, &anybody, world.ca_path, &verified);
    assert_true(verified);
    /* Nor when the clock is put back to before it began. */
    clock_hold((VERIFIED_SECONDS + 1) * second, now_ms);
    connect_to(&world, "pop.test", &leaf, &anybody, world.ca_path, &verified);
    clock_hold((VERIFIED_SECONDS + 1) * second, now_ms - 2 * day_ms);
    connect_to(&world, "pop.test", &leaf, &anybody, world.ca_path, &verified);
    assert_true(verified);
    identity_free(&leaf);
    end_world(&world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_chain_is_verified_once),
        cmocka_unit_test(tls_1_2_asks_no_less),
        cmocka_unit_test(a_chain_without_its_key_is_no_server),
        cmocka_unit_test(what_others_put_up_with_is_not_remembered),
        cmocka_unit_test(another_host_is_verified),
        cmocka_unit_test(another_certificate_is_verified),
        cmocka_unit_test(other_authorities_verify_anew),
        cmocka_unit_test(a_pin_is_compared_every_time),
        cmocka_unit_test(it_is_forgotten_in_time),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

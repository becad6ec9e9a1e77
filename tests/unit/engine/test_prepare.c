/* What is loaded beside the start of the program: the first connection waits for it, is made of it
 * and is as strict as any other. A process of its own: a library is loaded once. */
#include "engine/engine.h"
#include "engine/openssl.h"
#include "engine/tls.h"
#include "unit/engine/counterpart.h"

static SSL *connection(struct tls *tls, struct verify_errors *errors)
{
    static struct tls_wire wire;
    struct err err = {0};
    SSL *ssl = tls_connection(tls, "mail.test", NULL, &wire, errors, &err);

    assert_non_null(ssl);
    return ssl;
}

static void hold_to_policy(SSL *ssl)
{
    assert_int_equal(SSL_get_min_proto_version(ssl), TLS1_2_VERSION);
    assert_int_equal(SSL_get_security_level(ssl), 2);
    assert_true(SSL_get_verify_mode(ssl) & SSL_VERIFY_PEER);
    assert_true(SSL_get_options(ssl) & SSL_OP_NO_RENEGOTIATION);
}

static void what_was_prepared_is_as_strict_as_what_comes_later(void **state)
{
    struct verify_errors errors = {0};

    (void)state;
    engine_settle(); /* of nothing */
    engine_prepare();
    engine_prepare(); /* once is enough */
    struct tls *first = tls_new(), *second = tls_new();
    SSL *ssl = connection(first, &errors), *other = connection(second, &errors);
    assert_ptr_not_equal(SSL_get_SSL_CTX(ssl), SSL_get_SSL_CTX(other));
    hold_to_policy(ssl);
    hold_to_policy(other);
    SSL_free(ssl);
    SSL_free(other);
    tls_free(first);
    tls_free(second);
    engine_prepare(); /* too late to be of use */
    engine_settle();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_prepared_is_as_strict_as_what_comes_later),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

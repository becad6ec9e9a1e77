/* Which files are CA files that a check could use. */
#include "base/mem.h"
#include "engine/engine.h"
#include "unit/engine/counterpart.h"

#include <sys/stat.h>

enum { BOUND = 1024 * 1024 };

static const char *text_of(const char *path)
{
    static struct err err;

    err = (struct err){0};
    if (engine_ca_file(path, &err))
        return "";
    assert_int_equal(err.code, ERR_NO_INPUT);
    assert_non_null(strstr(err.text, path));
    assert_true(err.text[strlen(err.text) - 1] == '.');
    return err.text;
}

static char *a_file(const char *contents)
{
    char *path = mem_copy("/tmp/mailsetup-test-XXXXXX");
    int fd = mkstemp(path);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, contents, strlen(contents)), strlen(contents));
    close(fd);
    return path;
}

static void drop(char *path)
{
    unlink(path);
    free(path);
}

static void a_certificate_is_good(void **state)
{
    struct identity identity =
        issue(&(struct wanted){.name = "CA", .to_days = 9, .is_ca = true}, NULL);
    char *path = save_certificate(identity.certificate);

    (void)state;
    for (int i = 0; i < 300; i++) /* as often as one likes */
        assert_string_equal(text_of(path), "");
    assert_int_equal(truncate(path, BOUND + 1), 0);
    assert_non_null(strstr(text_of(path), "is not a file of certificates"));
    drop(path);
    identity_free(&identity);
}

static void what_is_not_there_cannot_be_read(void **state)
{
    (void)state;
    assert_non_null(strstr(text_of("/nonexistent/ca.pem"), "cannot be read"));
}

static void only_a_regular_file_will_do(void **state)
{
    char *path = a_file("");

    (void)state;
    assert_non_null(strstr(text_of("/tmp"), "is not a file of certificates"));
    assert_non_null(strstr(text_of("/dev/zero"), "is not a file of certificates"));
    unlink(path);
    assert_int_equal(mkfifo(path, 0600), 0); /* nobody writes: reading it would never end */
    assert_non_null(strstr(text_of(path), "is not a file of certificates"));
    drop(path);
}

static void without_a_certificate_it_is_none(void **state)
{
    static const char *const contents[] = {
        "", "not a PEM\n", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN PUBLIC KEY-----\n"
        "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
        "-----END PUBLIC KEY-----\n"};

    (void)state;
    for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
        char *path = a_file(contents[i]);
        assert_non_null(strstr(text_of(path), "holds no certificate"));
        drop(path);
    }
}

static void a_list_of_revoked_ones_is_no_certificate(void **state)
{
    struct identity identity =
        issue(&(struct wanted){.name = "CA", .to_days = 9, .is_ca = true}, NULL);
    char *path = a_file("");
    X509_CRL *crl = X509_CRL_new();
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0);
    FILE *file = fopen(path, "w");

    (void)state;
    X509_CRL_set_version(crl, X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(crl, X509_get_subject_name(identity.certificate));
    X509_CRL_set1_lastUpdate(crl, now);
    X509_CRL_set1_nextUpdate(crl, now);
    assert_true(X509_CRL_sign(crl, identity.key, EVP_sha256()) > 0);
    assert_int_equal(PEM_write_X509_CRL(file, crl), 1);
    fclose(file);
    assert_non_null(strstr(text_of(path), "holds no certificate"));
    ASN1_TIME_free(now);
    X509_CRL_free(crl);
    drop(path);
    identity_free(&identity);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_certificate_is_good),
        cmocka_unit_test(what_is_not_there_cannot_be_read),
        cmocka_unit_test(only_a_regular_file_will_do),
        cmocka_unit_test(without_a_certificate_it_is_none),
        cmocka_unit_test(a_list_of_revoked_ones_is_no_certificate),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

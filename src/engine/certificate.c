/* engine/certificate.c - X.509 to words: names, dates, keys, fingerprints. */
#include "engine/certificate.h"

#include "base/clock.h"
#include "base/encode.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Of foreign making, so bounded: characters kept of a name line, alternative names looked at. */
enum { LINE_MAX_BYTES = 1024, NAMES_MAX = 100, NAMES_MAX_BYTES = 4096 };

static char *visible(const char *bytes, size_t length)
{
    struct text text = {.ceiling = LINE_MAX_BYTES};

    utf8_visible(&text, bytes, length);
    return text_take(&text);
}

static char *name_line(X509_NAME *name)
{
    BIO *memory = BIO_new(BIO_s_mem());
    char *bytes = NULL, *line;

    if (memory == NULL)
        return mem_copy("");
    X509_NAME_print_ex(memory, name, 0, XN_FLAG_RFC2253 & ~(unsigned long)ASN1_STRFLGS_ESC_MSB);
    long length = BIO_get_mem_data(memory, &bytes);
    line = length > 0 ? visible(bytes, (size_t)length) : mem_copy("");
    BIO_free(memory);
    return line;
}

static int64_t moment(const ASN1_TIME *time)
{
    struct tm parts;

    if (time == NULL || ASN1_TIME_to_tm(time, &parts) != 1)
        return 0;
    return (int64_t)timegm(&parts) * 1000;
}

static char *iso(int64_t ms)
{
    char out[32];

    clock_iso(ms, out, sizeof out);
    return mem_copy(out);
}

/* Names are told apart by blanks, so one with a blank in it is not a name. */
static void add_name(struct text *names, const char *bytes, size_t length)
{
    if (length == 0 || memchr(bytes, ' ', length) != NULL || names->length > NAMES_MAX_BYTES)
        return;
    if (names->length > 0)
        text_add_char(names, ' ');
    utf8_visible(names, bytes, length < 255 ? length : 255);
}

static void add_address(struct text *names, const ASN1_OCTET_STRING *address)
{
    char out[INET6_ADDRSTRLEN];
    int length = ASN1_STRING_length(address);
    int family = length == 4 ? AF_INET : AF_INET6;

    if ((length == 4 || length == 16) &&
        inet_ntop(family, ASN1_STRING_get0_data(address), out, sizeof out) != NULL)
        add_name(names, out, strlen(out));
}

static char *alternative_names(X509 *x509)
{
    struct text names = {.ceiling = 2 * NAMES_MAX_BYTES};
    GENERAL_NAMES *list = X509_get_ext_d2i(x509, NID_subject_alt_name, NULL, NULL);
    int count = list != NULL ? sk_GENERAL_NAME_num(list) : 0;

    for (int i = 0; i < count && i < NAMES_MAX; i++) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(list, i);
        if (name->type == GEN_DNS)
            add_name(&names, (const char *)ASN1_STRING_get0_data(name->d.dNSName),
                     (size_t)ASN1_STRING_length(name->d.dNSName));
        else if (name->type == GEN_IPADD)
            add_address(&names, name->d.iPAddress);
    }
    GENERAL_NAMES_free(list);
    char *all = text_take(&names);
    return all != NULL ? all : mem_copy("");
}

static char *key_words(X509 *x509)
{
    EVP_PKEY *key = X509_get0_pubkey(x509);
    char group[64];

    if (key == NULL)
        return mem_copy("?");
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC) {
        const char *type = EVP_PKEY_get0_type_name(key);
        return mem_format("%s %d", type != NULL ? type : "?", EVP_PKEY_get_bits(key));
    }
    if (EVP_PKEY_get_group_name(key, group, sizeof group, NULL) != 1)
        return mem_format("EC %d", EVP_PKEY_get_bits(key));
    const char *nist = EC_curve_nid2nist(OBJ_sn2nid(group));
    return mem_format("EC %s", nist != NULL ? nist : group);
}

const EVP_MD *certificate_digest(void)
{
    static EVP_MD *kept;

    if (kept == NULL)
        kept = EVP_MD_fetch(NULL, "SHA256", NULL);
    return kept != NULL ? kept : EVP_sha256();
}

void certificate_spki(X509 *x509, char out[65])
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned char *der = NULL;
    unsigned int length = 0;
    int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x509), &der);

    out[0] = '\0';
    if (size > 0 && EVP_Digest(der, (size_t)size, digest, &length, certificate_digest(), NULL) == 1)
        hex_encode(digest, length, out);
    OPENSSL_free(der);
}

struct certificate *certificate_read(X509 *x509, const char *error)
{
    struct certificate *certificate = mem_new(1, sizeof *certificate);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    const char *signature = OBJ_nid2ln(X509_get_signature_nid(x509));

    certificate->subject = name_line(X509_get_subject_name(x509));
    certificate->issuer = name_line(X509_get_issuer_name(x509));
    certificate->names = alternative_names(x509);
    certificate->not_before_ms = moment(X509_get0_notBefore(x509));
    certificate->not_after_ms = moment(X509_get0_notAfter(x509));
    certificate->not_before = iso(certificate->not_before_ms);
    certificate->not_after = iso(certificate->not_after_ms);
    certificate->key = key_words(x509);
    certificate->signature = mem_copy(signature != NULL ? signature : "?");
    if (X509_digest(x509, certificate_digest(), digest, &length) == 1)
        hex_encode(digest, length, certificate->sha256);
    certificate_spki(x509, certificate->spki_sha256);
    certificate->error = mem_copy(error);
    return certificate;
}

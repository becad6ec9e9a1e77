/* engine/trust.c - verification errors to findings, each told apart. */
#include "engine/trust.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/certificate.h"
#include "model/certificate.h"

#include <dirent.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SOON_DAYS = 14, PARAMETERS_MAX = 8, DATE_LENGTH = 10 /* "2027-01-31" */ };
#define DAY_MS (24 * 3600 * INT64_C(1000))

/* In the order in which they are told. */
static const enum finding_id kinds[] = {
    FINDING_CERT_EXPIRED,     FINDING_CERT_NOT_YET,    FINDING_CERT_NO_AUTHORITIES,
    FINDING_CERT_SELF_SIGNED, FINDING_CERT_INCOMPLETE, FINDING_CERT_UNKNOWN_ISSUER,
    FINDING_CERT_WRONG_NAME,  FINDING_CERT_WEAK,       FINDING_CERT_INVALID,
};

static const struct {
    int code;
    enum finding_id kind;
    enum certificate_fault fault;
} codes[] = {
    {X509_V_ERR_CERT_HAS_EXPIRED, FINDING_CERT_EXPIRED, FAULT_EXPIRED},
    {X509_V_ERR_CERT_NOT_YET_VALID, FINDING_CERT_NOT_YET, FAULT_NOT_YET},
    {X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, FINDING_CERT_SELF_SIGNED, FAULT_ISSUER},
    {X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, FINDING_CERT_UNKNOWN_ISSUER, FAULT_ISSUER},
    {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, FINDING_CERT_UNKNOWN_ISSUER, FAULT_ISSUER},
    {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, FINDING_CERT_UNKNOWN_ISSUER, FAULT_ISSUER},
    {X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, FINDING_CERT_UNKNOWN_ISSUER, FAULT_ISSUER},
    {X509_V_ERR_CERT_UNTRUSTED, FINDING_CERT_UNKNOWN_ISSUER, FAULT_ISSUER},
    /* An issuer of the same name with another key: most often a CA that was made anew. */
    {X509_V_ERR_CERT_SIGNATURE_FAILURE, FINDING_CERT_UNKNOWN_ISSUER, FAULT_SIGNATURE},
    {X509_V_ERR_HOSTNAME_MISMATCH, FINDING_CERT_WRONG_NAME, FAULT_NAME},
    {X509_V_ERR_IP_ADDRESS_MISMATCH, FINDING_CERT_WRONG_NAME, FAULT_NAME},
    {X509_V_ERR_EE_KEY_TOO_SMALL, FINDING_CERT_WEAK, FAULT_WEAK},
    {X509_V_ERR_CA_KEY_TOO_SMALL, FINDING_CERT_WEAK, FAULT_WEAK},
    {X509_V_ERR_CA_MD_TOO_WEAK, FINDING_CERT_WEAK, FAULT_WEAK},
};

static bool is_its_own_issuer(const X509 *certificate)
{
    return X509_NAME_cmp(X509_get_subject_name(certificate), X509_get_issuer_name(certificate)) ==
           0;
}

/* "4042bcee.0": as X509_LOOKUP_hash_dir() wants them. */
static int is_hashed(const struct dirent *entry)
{
    return strspn(entry->d_name, "0123456789abcdef") == 8 && entry->d_name[8] == '.' &&
           entry->d_name[9] >= '0' && entry->d_name[9] <= '9';
}

static bool holds_none(const char *authorities)
{
    DIR *folder = opendir(authorities);
    struct dirent *entry = NULL;

    while (folder != NULL && (entry = readdir(folder)) != NULL && !is_hashed(entry))
        continue;
    if (folder != NULL)
        closedir(folder);
    return entry == NULL;
}

/* Whoever issues certificates with a certificate of his own in between says in them where that can
 * be fetched (RFC 5280, 4.2.2.1). */
static bool says_where_issuer_is(const X509 *certificate)
{
    AUTHORITY_INFO_ACCESS *access = X509_get_ext_d2i(certificate, NID_info_access, NULL, NULL);
    bool says = false;

    for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(access); i++)
        says = says ||
               OBJ_obj2nid(sk_ACCESS_DESCRIPTION_value(access, i)->method) == NID_ad_ca_issuers;
    AUTHORITY_INFO_ACCESS_free(access);
    return says;
}

/* The chain ends with a certificate whose issuer was neither sent nor is trusted here. From a root
 * that nobody knows it is told by what the last one says about its issuer. */
static bool is_incomplete(SSL *ssl, const struct verify_errors *errors)
{
    const STACK_OF(X509) *sent = SSL_get_peer_cert_chain(ssl);
    int count = sent != NULL ? sk_X509_num(sent) : 0;
    const X509 *last = count > 0 ? sk_X509_value(sent, count - 1) : NULL;

    if (last == NULL || is_its_own_issuer(last) || !says_where_issuer_is(last))
        return false;
    for (size_t i = 0; i < errors->count; i++)
        if ((errors->list[i].code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY ||
             errors->list[i].code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT) &&
            errors->list[i].certificate != NULL && X509_cmp(errors->list[i].certificate, last) == 0)
            return true;
    return false;
}

/* What it is that the issuer is not trusted: one thing for the whole chain. */
static enum finding_id kind_of_issuer(SSL *ssl, const struct verify_errors *errors,
                                      const struct trust *trust)
{
    const X509 *leaf = SSL_get0_peer_certificate(ssl);

    /* A certificate that is its own issuer but no CA is "issuer unknown" to OpenSSL. */
    if (leaf != NULL && is_its_own_issuer(leaf))
        return FINDING_CERT_SELF_SIGNED;
    if (trust->authorities != NULL && holds_none(trust->authorities))
        return FINDING_CERT_NO_AUTHORITIES;
    return is_incomplete(ssl, errors) ? FINDING_CERT_INCOMPLETE : FINDING_CERT_UNKNOWN_ISSUER;
}

static enum finding_id kind_of(int code, enum finding_id of_issuer)
{
    enum finding_id kind = FINDING_CERT_INVALID;

    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        if (codes[i].code == code)
            kind = codes[i].kind;
    return kind == FINDING_CERT_UNKNOWN_ISSUER ? of_issuer : kind;
}

/* Description ------------------------------------------------------------------------------- */

static unsigned fault_of(int code)
{
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        if (codes[i].code == code)
            return codes[i].fault;
    return FAULT_INVALID;
}

static void add_error(struct certificate *certificate, int code)
{
    const char *words = X509_verify_cert_error_string(code);

    certificate->faults |= fault_of(code);
    if (certificate->error == NULL) {
        certificate->error = mem_copy(words);
    } else if (strstr(certificate->error, words) == NULL) {
        char *both = mem_format("%s; %s", certificate->error, words);
        free(certificate->error);
        certificate->error = both;
    }
}

/* Which link of the chain that was sent an error is about: an issuer of our own store stands
 * for the last one. */
static size_t link_of(const STACK_OF(X509) * sent, size_t count, const X509 *certificate)
{
    for (size_t i = 0; certificate != NULL && i < count; i++)
        if (X509_cmp(sk_X509_value(sent, (int)i), certificate) == 0)
            return i;
    return certificate == NULL ? 0 : count - 1;
}

void trust_describe(SSL *ssl, const struct verify_errors *errors, struct detail *detail)
{
    const STACK_OF(X509) *sent = SSL_get_peer_cert_chain(ssl);
    int count = sent != NULL ? sk_X509_num(sent) : 0;

    if (SSL_is_init_finished(ssl)) {
        detail_add(detail, "version", FACT_TEXT, SSL_get_version(ssl));
        detail_add(detail, "cipher", FACT_TEXT, SSL_get_cipher_name(ssl));
    }
    for (int i = 0; i < count && i < CHAIN_MAX; i++)
        detail->chain[detail->chain_count++] = certificate_read(sk_X509_value(sent, i), NULL);
    for (size_t i = 0; i < errors->count && detail->chain_count > 0; i++) {
        size_t link = link_of(sent, detail->chain_count, errors->list[i].certificate);
        add_error(detail->chain[link], errors->list[i].code);
    }
}

/* Telling ----------------------------------------------------------------------------------- */

struct telling {
    SSL *ssl;
    const struct verify_errors *errors;
    const struct trust *trust;
    const struct detail *detail;
    trust_tell *tell;
    void *context;
};

/* What every sentence about the certificate may name, and up to three things of its own. */
static void tell(const struct telling *telling, enum finding_id id, const char *evidence,
                 const struct parameter own[3])
{
    const struct detail *detail = telling->detail;
    const struct certificate *leaf = detail->chain_count > 0 ? detail->chain[0] : NULL;
    struct parameter all[PARAMETERS_MAX];
    char *nameless = NULL, *hosts[CERTIFICATE_HOSTS_MAX];
    size_t count = 0, host_count = 0;
    /* Of the last link, where the next one is what is missing. */
    const char *missing = id == FINDING_CERT_INCOMPLETE && leaf != NULL
                              ? detail->chain[detail->chain_count - 1]->issuer
                              : NULL;

    all[count++] = (struct parameter){"host", telling->trust->host};
    if (leaf != NULL) {
        if (*leaf->names == '\0')
            nameless =
                mem_format(_("no name (the subject %s does not count, RFC 9525)"), leaf->subject);
        all[count++] = (struct parameter){"names", nameless != NULL ? nameless : leaf->names};
        all[count++] = (struct parameter){"issuer", missing != NULL ? missing : leaf->issuer};
        all[count++] = (struct parameter){"spki", leaf->spki_sha256};
        host_count = certificate_hosts(leaf->names, telling->trust->host, hosts);
        if (host_count > 0)
            all[count++] = (struct parameter){"name", hosts[0]};
    }
    for (size_t i = 0; own != NULL && i < 3 && own[i].name != NULL; i++)
        all[count++] = own[i];
    telling->tell(telling->context, id, evidence, all, count);
    for (size_t i = 0; i < host_count; i++)
        free(hosts[i]);
    free(nameless);
}

static void tell_kind(const struct telling *telling, enum finding_id kind, size_t error)
{
    int code = telling->errors->list[error].code;
    X509 *about = telling->errors->list[error].certificate;
    struct certificate *certificate = about != NULL ? certificate_read(about, NULL) : NULL;
    const char *words = X509_verify_cert_error_string(code);
    char *evidence =
        certificate != NULL ? mem_format("%s: %s", words, certificate->subject) : mem_copy(words);
    const char *moment = "";
    char date[DATE_LENGTH + 1];

    if (certificate != NULL)
        moment = kind == FINDING_CERT_NOT_YET ? certificate->not_before : certificate->not_after;
    text_copy(date, sizeof date, moment);
    const struct parameter own[3] = {{"date", date}, {"reason", words}, {NULL, NULL}};
    tell(telling, kind, evidence, own);
    free(evidence);
    certificate_free(certificate);
}

static void tell_errors(const struct telling *telling)
{
    const struct verify_errors *errors = telling->errors;
    enum finding_id of_issuer = kind_of_issuer(telling->ssl, errors, telling->trust);

    for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
        for (size_t i = 0; i < errors->count; i++) {
            if (kind_of(errors->list[i].code, of_issuer) == kinds[k]) {
                tell_kind(telling, kinds[k], i);
                break;
            }
        }
    }
}

static void tell_soon(const struct telling *telling)
{
    const struct certificate *leaf = telling->detail->chain[0];
    int64_t left = leaf->not_after_ms - clock_wall_ms();
    char days[24], date[DATE_LENGTH + 1];

    if (left >= SOON_DAYS * DAY_MS)
        return;
    snprintf(days, sizeof days, "%lld", (long long)(left < 0 ? 0 : left / DAY_MS));
    text_copy(date, sizeof date, leaf->not_after);
    const struct parameter own[3] = {{"days", days}, {"date", date}, {NULL, NULL}};
    tell(telling, FINDING_CERT_EXPIRES_SOON, leaf->not_after, own);
}

/* The three kinds of trust -------------------------------------------------------------------- */

static bool judge_full(const struct telling *telling)
{
    if (telling->errors->count == 0 && SSL_get_verify_result(telling->ssl) == X509_V_OK) {
        tell_soon(telling);
        return true;
    }
    tell_errors(telling);
    if (telling->errors->count == 0) {
        const char *words = X509_verify_cert_error_string(SSL_get_verify_result(telling->ssl));
        const struct parameter own[3] = {{"reason", words}, {NULL, NULL}, {NULL, NULL}};
        tell(telling, FINDING_CERT_INVALID, words, own);
    }
    return false;
}

static bool judge_pin(const struct telling *telling)
{
    const char *got = telling->detail->chain[0]->spki_sha256;
    const char *pin = telling->trust->pin != NULL ? telling->trust->pin : "";

    if (strlen(got) == 64 && strlen(pin) == 64 && strcasecmp(got, pin) == 0)
        return true;
    const struct parameter own[3] = {{"expected", pin}, {"got", got}, {NULL, NULL}};
    tell(telling, FINDING_CERT_PIN_CHANGED, got, own);
    return false;
}

static bool judge_none(const struct telling *telling)
{
    struct text wrong = {.ceiling = 1024};

    for (size_t i = 0; i < telling->detail->chain_count; i++) {
        const struct certificate *link = telling->detail->chain[i];
        if (link->error != NULL)
            text_format(&wrong, "%s%s: %s", wrong.length > 0 ? "; " : "", link->error,
                        link->subject);
    }
    const struct parameter own[3] = {{"reason", text_get(&wrong)}, {NULL, NULL}, {NULL, NULL}};
    tell(telling, FINDING_CERT_NOT_VERIFIED, text_get(&wrong), own);
    text_free(&wrong);
    return true;
}

bool trust_judge(SSL *ssl, const struct verify_errors *errors, const struct trust *trust,
                 struct detail *detail, trust_tell *tell_one, void *context)
{
    static bool (*const judges[])(const struct telling *) = {judge_full, judge_pin, judge_none};
    static const char *const names[] = {"full", "pin", "none"};
    const struct telling telling = {ssl, errors, trust, detail, tell_one, context};
    bool good = false;

    trust_describe(ssl, errors, detail);
    if (detail->chain_count > 0) {
        good = judges[trust->kind](&telling);
    } else {
        const struct parameter own[3] = {
            {"reason", _("The server sent no certificate.")}, {NULL, NULL}, {NULL, NULL}};
        tell(&telling, FINDING_CERT_INVALID, "", own);
    }
    detail_add(detail, "trust", FACT_TEXT, names[trust->kind]);
    detail_add(detail, "verified", FACT_SWITCH,
               good && trust->kind != TRUST_NONE ? "true" : "false");
    return good;
}

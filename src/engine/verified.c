/* engine/verified.c - a table of keys, each at the one place that its first bytes name. */
#include "engine/verified.h"

#include "base/clock.h"
#include "base/mem.h"
#include "engine/certificate.h"
#include "model/report.h"

#include <openssl/evp.h>
#include <openssl/sha.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* PLACES: of a power of two, hosts whose chain is remembered at the same time. */
enum { PLACES = 256, ASKED_MAX = 320 };

struct entry {
    unsigned char key[SHA256_DIGEST_LENGTH];
    int64_t until_ns;                    /* monotonic; 0: nothing is here */
    int64_t from_wall_ms, until_wall_ms; /* when every certificate of the chain is valid */
};

struct verified {
    struct entry entries[PLACES];
};

struct verified *verified_new(void)
{
    return mem_new(1, sizeof(struct verified));
}

void verified_free(struct verified *verified)
{
    free(verified);
}

/* "n:pop.example.jp" or "a:192.0.2.7". False: neither is asked for, or it is too long to be told.
 */
static bool whom(X509_VERIFY_PARAM *parameters, char out[ASKED_MAX])
{
    const char *name = X509_VERIFY_PARAM_get0_host(parameters, 0);
    char *address = X509_VERIFY_PARAM_get1_ip_asc(parameters);
    const char *asked = name != NULL ? name : address;
    bool one = (name != NULL) != (address != NULL) && strlen(asked) < ASKED_MAX - 2;

    memset(out, 0, ASKED_MAX);
    if (one) {
        out[0] = name != NULL ? 'n' : 'a';
        out[1] = ':';
        memcpy(out + 2, asked, strlen(asked));
    }
    OPENSSL_free(address);
    return one;
}

/* False: it has none and is verified every time. */
static bool key_of(X509_STORE_CTX *verification, unsigned char key[SHA256_DIGEST_LENGTH])
{
    const STACK_OF(X509) *sent = X509_STORE_CTX_get0_untrusted(verification);
    int count = sent != NULL ? sk_X509_num(sent) : 0;
    unsigned char all[ASKED_MAX + (CHAIN_MAX + 1) * SHA256_DIGEST_LENGTH], *at = all + ASKED_MAX;
    unsigned length = 0;

    if (count > CHAIN_MAX || !whom(X509_STORE_CTX_get0_param(verification), (char *)all))
        return false;
    for (int i = -1; i < count; i++, at += length) {
        const X509 *one = i < 0 ? X509_STORE_CTX_get0_cert(verification) : sk_X509_value(sent, i);
        if (one == NULL || X509_digest(one, certificate_digest(), at, &length) != 1)
            return false;
    }
    return EVP_Digest(all, (size_t)(at - all), key, &length, certificate_digest(), NULL) == 1;
}

static struct entry *place_of(struct verified *verified, const unsigned char *key)
{
    return &verified->entries[key[0] % PLACES];
}

static bool remembered(struct verified *verified, const unsigned char *key)
{
    const struct entry *entry = place_of(verified, key);
    int64_t wall_ms = clock_wall_ms();

    return memcmp(entry->key, key, sizeof entry->key) == 0 &&
           clock_monotonic_ns() < entry->until_ns && wall_ms >= entry->from_wall_ms &&
           wall_ms < entry->until_wall_ms;
}

static int64_t ms_of(const ASN1_TIME *time, int64_t unknown)
{
    struct tm parts;

    return ASN1_TIME_to_tm(time, &parts) == 1 ? (int64_t)timegm(&parts) * 1000 : unknown;
}

/* A clock that was put back or forward finds no certificate valid that is not. */
static void narrow(struct entry *entry, const X509 *certificate)
{
    int64_t from = ms_of(X509_get0_notBefore(certificate), INT64_MAX);
    int64_t until = ms_of(X509_get0_notAfter(certificate), 0);

    entry->from_wall_ms = from > entry->from_wall_ms ? from : entry->from_wall_ms;
    entry->until_wall_ms = until < entry->until_wall_ms ? until : entry->until_wall_ms;
}

static void remember(struct verified *verified, const unsigned char *key,
                     X509_STORE_CTX *verification)
{
    const STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(verification);
    struct entry *entry = place_of(verified, key);
    int count = chain != NULL ? sk_X509_num(chain) : 0;

    memcpy(entry->key, key, sizeof entry->key);
    entry->until_ns = clock_monotonic_ns() + VERIFIED_SECONDS * INT64_C(1000000000);
    entry->from_wall_ms = INT64_MIN;
    entry->until_wall_ms = count > 0 ? INT64_MAX : 0;
    for (int i = 0; i < count; i++)
        narrow(entry, sk_X509_value(chain, i));
}

int verified_check(struct verified *verified, X509_STORE_CTX *verification,
                   const size_t *complaints)
{
    unsigned char key[SHA256_DIGEST_LENGTH];
    bool keyed = key_of(verification, key);

    if (keyed && remembered(verified, key)) {
        X509_STORE_CTX_set_error(verification, X509_V_OK);
        return 1;
    }
    int result = X509_verify_cert(verification);
    if (keyed && result == 1 && *complaints == 0 &&
        X509_STORE_CTX_get_error(verification) == X509_V_OK)
        remember(verified, key, verification);
    return result;
}

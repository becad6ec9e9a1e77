/* sasl_ntlm.c - NTLM as it is spoken today: NTLMv2 (MS-NLMP 3.3.2), by OpenSSL.
 *
 * GNU SASL has NTLM too, by libntlm: version 1 with LM, which servers of today refuse and whose
 * answers give the password away to who listens; it takes a user's address apart at its '@'; and
 * a short challenge makes it send what happens to lie in memory (before GNU SASL 2.2.4). */
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "engine/sasl_private.h"

#include <locale.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/provider.h>
#include <stdlib.h>
#include <string.h>
#include <wctype.h>

enum { MD4_SIZE = 16, HMAC_SIZE = 16, SERVER_NONCE = 8, CLIENT_NONCE = 8, LM_SIZE = 24 };
enum { HEAD = 64, BLOB_HEAD = 28, BLOB_TAIL = 4, NAME_BYTES_MAX = 1024 };
enum { MSV_AV_TIMESTAMP = 7, STAMP_SIZE = 8 };
/* MS-NLMP 2.2.2.5 */
enum {
    UNICODE = 0x00000001,
    TARGET_NAME = 0x00000004,
    NTLM = 0x00000200,
    ALWAYS_SIGN = 0x00008000,      /* nothing is signed here, but servers look for it */
    SESSION_SECURITY = 0x00080000, /* what replaced LM */
};
static const uint32_t flags = UNICODE | TARGET_NAME | NTLM | ALWAYS_SIGN | SESSION_SECURITY;
static const char signature[8] = "NTLMSSP";

/* -- bytes, least significant first -- */

static uint32_t get(const unsigned char *at, size_t size)
{
    uint32_t value = 0;
    while (size-- > 0)
        value = value << 8 | at[size];
    return value;
}

static void put(unsigned char *at, uint64_t value, size_t size)
{
    for (; size-- > 0; value >>= 8)
        *at++ = (unsigned char)value;
}

struct part {
    unsigned char *bytes;
    size_t length;
};

static void forget(struct part *part)
{
    mem_forget(part->bytes, part->length);
    *part = (struct part){0};
}

/* -- what the hash is made of -- */

/* MD4 is in OpenSSL's provider for what is out of date; nothing else is to get at that. */
static bool md4_of(const void *bytes, size_t length, unsigned char *digest)
{
    OSSL_LIB_CTX *own = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *legacy = own ? OSSL_PROVIDER_load(own, "legacy") : NULL;
    EVP_MD *md4 = legacy ? EVP_MD_fetch(own, "MD4", NULL) : NULL;
    EVP_MD_CTX *context = md4 ? EVP_MD_CTX_new() : NULL;
    bool done = context && EVP_DigestInit_ex2(context, md4, NULL) == 1 &&
                EVP_DigestUpdate(context, bytes, length) == 1 &&
                EVP_DigestFinal_ex(context, digest, NULL) == 1;
    EVP_MD_CTX_free(context);
    EVP_MD_free(md4);
    if (legacy)
        OSSL_PROVIDER_unload(legacy);
    OSSL_LIB_CTX_free(own);
    return done;
}

static bool available(enum mechanism mechanism)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    (void)mechanism;
    return md4_of("", 0, digest);
}

static size_t add_utf16(unsigned char *out, int32_t rune)
{
    if (rune < 0x10000) {
        put(out, (uint64_t)rune, 2);
        return 2;
    }
    put(out, 0xd800 + (uint64_t)((rune - 0x10000) >> 10), 2);
    put(out + 2, 0xdc00 + (uint64_t)((rune - 0x10000) & 0x3ff), 2);
    return 4;
}

/* UTF-16LE; upper: in capitals, whatever language this machine speaks. False: not UTF-8. */
static bool to_utf16(const char *text, size_t length, bool upper, struct part *out)
{
    locale_t plain = upper ? newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0) : (locale_t)0;
    int32_t rune = 0;
    out->bytes = mem_new(2 * length + 2, 1);
    out->length = 0;
    for (size_t at = 0; at < length && rune != UTF8_BAD;) {
        at += utf8_decode(text + at, length - at, &rune);
        if (rune != UTF8_BAD && upper)
            rune =
                plain ? (int32_t)towupper_l((wint_t)rune, plain) : (int32_t)towupper((wint_t)rune);
        if (rune != UTF8_BAD)
            out->length += add_utf16(out->bytes + out->length, rune);
    }
    if (plain)
        freelocale(plain);
    return rune != UTF8_BAD;
}

static bool hmac_md5(const unsigned char *key, struct part first, struct part second,
                     unsigned char *digest)
{
    struct part both = {mem_new(first.length + second.length + 1, 1), first.length + second.length};
    unsigned size = 0;
    if (first.length > 0)
        memcpy(both.bytes, first.bytes, first.length);
    if (second.length > 0)
        memcpy(both.bytes + first.length, second.bytes, second.length);
    bool done = HMAC(EVP_md5(), key, HMAC_SIZE, both.bytes, both.length, digest, &size) != NULL;
    forget(&both);
    return done;
}

/* -- who logs in -- */

struct names {
    struct part user, capitals, domain;
};

static void forget_names(struct names *names)
{
    forget(&names->user);
    forget(&names->capitals);
    forget(&names->domain);
}

/* DOMAIN\user is taken apart; user@domain is a name of its own and goes as it is. */
static bool read_names(const char *login, struct names *names)
{
    const char *slash = strchr(login, '\\');
    const char *user = slash ? slash + 1 : login;
    size_t domain = slash ? (size_t)(slash - login) : 0;
    return to_utf16(user, strlen(user), false, &names->user) &&
           to_utf16(user, strlen(user), true, &names->capitals) &&
           to_utf16(login, domain, false, &names->domain) && names->user.length <= NAME_BYTES_MAX &&
           names->domain.length <= NAME_BYTES_MAX;
}

/* The key that stands for the password (NTOWFv2). */
static bool make_key(const struct sasl *sasl, const struct names *names, unsigned char *key)
{
    const char *typed = secret_bytes(sasl->password);
    struct part password = {0};
    unsigned char hash[EVP_MAX_MD_SIZE];
    bool done = to_utf16(typed, strlen(typed), false, &password) &&
                md4_of(password.bytes, password.length, hash) &&
                hmac_md5(hash, names->capitals, names->domain, key);
    mem_wipe(hash, sizeof hash);
    forget(&password);
    return done;
}

/* -- messages -- */

static enum sasl_outcome first(struct sasl *sasl, struct sasl_bytes *out)
{
    enum { LENGTH = 32 };
    (void)sasl;
    unsigned char *message = mem_new(LENGTH + 1, 1);
    memcpy(message, signature, sizeof signature);
    put(message + 8, 1, 4);
    put(message + 12, flags, 4);
    put(message + 20, LENGTH, 4); /* where the domain and the workstation would be */
    put(message + 28, LENGTH, 4);
    *out = (struct sasl_bytes){(char *)message, LENGTH};
    return SASL_ANSWER;
}

struct challenge {
    uint32_t agreed; /* flags that both want */
    const unsigned char *nonce;
    struct part info; /* the description of the target; empty where there is none. Borrowed */
};

static bool read_challenge(const char *bytes, size_t length, struct challenge *c)
{
    const unsigned char *at = (const unsigned char *)bytes;
    *c = (struct challenge){0};
    if (length < 32 || memcmp(at, signature, sizeof signature) != 0 || get(at + 8, 4) != 2)
        return false;
    c->agreed = (flags & get(at + 20, 4)) | UNICODE; /* our names are in nothing else */
    c->nonce = at + 24;
    if (length < 48)
        return true;
    size_t size = get(at + 40, 2), offset = get(at + 44, 4);
    if (size == 0)
        return true;
    if (offset > length || size > length - offset)
        return false;
    c->info = (struct part){(unsigned char *)at + offset, size};
    return true;
}

/* A pair of the description: 2 bytes kind, 2 bytes length, the value. NULL: it is not there. */
static const unsigned char *find_pair(const struct part *info, unsigned kind, size_t size)
{
    for (size_t at = 0; at + 4 <= info->length;) {
        unsigned found = get(info->bytes + at, 2);
        size_t length = get(info->bytes + at + 2, 2);
        if (found == 0 || length > info->length - at - 4)
            return NULL;
        if (found == kind && length == size)
            return info->bytes + at + 4;
        at += 4 + length;
    }
    return NULL;
}

/* What is hashed with the challenge: when, our own nonce, and the description. */
static struct part make_blob(const struct sasl *sasl, const struct part *info)
{
    static const int64_t since_1601_ms = INT64_C(11644473600000);
    const unsigned char *stamp = find_pair(info, MSV_AV_TIMESTAMP, STAMP_SIZE);
    struct part blob = {mem_new(BLOB_HEAD + info->length + BLOB_TAIL, 1),
                        BLOB_HEAD + info->length + BLOB_TAIL};
    blob.bytes[0] = blob.bytes[1] = 1;
    if (stamp)
        memcpy(blob.bytes + 8, stamp, STAMP_SIZE);
    else
        put(blob.bytes + 8, (uint64_t)(clock_wall_ms() + since_1601_ms) * 10000, STAMP_SIZE);
    memcpy(blob.bytes + 16, sasl->nonce, CLIENT_NONCE);
    if (info->length > 0)
        memcpy(blob.bytes + BLOB_HEAD, info->bytes, info->length);
    return blob;
}

/* A field of the head and what it points at; returns the place for the next one. */
static size_t add_field(unsigned char *message, size_t field, size_t at, struct part part)
{
    put(message + field, part.length, 2);
    put(message + field + 2, part.length, 2);
    put(message + field + 4, at, 4);
    if (part.length > 0)
        memcpy(message + at, part.bytes, part.length);
    return at + part.length;
}

static void write_message(const struct names *names, struct part lm, struct part nt,
                          uint32_t agreed, struct sasl_bytes *out)
{
    size_t length = HEAD + lm.length + nt.length + names->domain.length + names->user.length;
    unsigned char *message = mem_new(length + 1, 1);
    memcpy(message, signature, sizeof signature);
    put(message + 8, 3, 4);
    size_t at = add_field(message, 28, HEAD, names->domain);
    at = add_field(message, 36, at, names->user);
    at = add_field(message, 44, at, (struct part){0}); /* workstation */
    at = add_field(message, 12, at, lm);
    at = add_field(message, 20, at, nt);
    add_field(message, 52, at, (struct part){0}); /* session key */
    put(message + 60, agreed, 4);
    *out = (struct sasl_bytes){(char *)message, length};
}

/* MS-NLMP 3.3.2. With a time stamp from the server the LM answer is left empty (3.1.5.1.2). */
static bool make_answers(const unsigned char *key, const unsigned char *nonce, struct part blob,
                         bool stamped, struct part *lm, struct part *nt)
{
    struct part question = {(unsigned char *)nonce, SERVER_NONCE};
    struct part ours = {blob.bytes + 16, CLIENT_NONCE};
    *lm = (struct part){mem_new(LM_SIZE, 1), LM_SIZE};
    *nt = (struct part){mem_new(HMAC_SIZE + blob.length, 1), HMAC_SIZE + blob.length};
    memcpy(nt->bytes + HMAC_SIZE, blob.bytes, blob.length);
    if (!hmac_md5(key, question, blob, nt->bytes))
        return false;
    if (stamped)
        return true;
    memcpy(lm->bytes + HMAC_SIZE, ours.bytes, CLIENT_NONCE);
    return hmac_md5(key, question, ours, lm->bytes);
}

static enum sasl_outcome answer(struct sasl *sasl, const struct challenge *c,
                                struct sasl_bytes *out)
{
    struct part blob = make_blob(sasl, &c->info), lm = {0}, nt = {0};
    struct names names = {0};
    unsigned char key[EVP_MAX_MD_SIZE];
    bool stamped = find_pair(&c->info, MSV_AV_TIMESTAMP, STAMP_SIZE) != NULL;
    bool done = read_names(sasl->user, &names) && make_key(sasl, &names, key) &&
                make_answers(key, c->nonce, blob, stamped, &lm, &nt);
    if (done) {
        write_message(&names, lm, nt, c->agreed, out);
        sasl_remember_proof(sasl, (const char *)nt.bytes, HMAC_SIZE);
        sasl->complete = true;
    }
    mem_wipe(key, sizeof key);
    forget(&lm);
    forget(&nt);
    forget(&blob);
    forget_names(&names);
    if (done)
        return SASL_ANSWER;
    return sasl_fault(sasl, SASL_UNSENDABLE,
                      N_("MD4 or MD5 is switched off on this machine; NTLM needs both."));
}

static enum sasl_outcome step(struct sasl *sasl, const char *challenge, size_t length,
                              struct sasl_bytes *out)
{
    struct challenge c;
    if (!read_challenge(challenge, length, &c))
        return sasl_fault(sasl, SASL_BAD_SERVER, N_("the challenge does not fit the mechanism"));
    return answer(sasl, &c, out);
}

static bool start(struct sasl *sasl)
{
    struct names names = {0};
    const char *password = secret_bytes(sasl->password);
    if (!read_names(sasl->user, &names) || !utf8_valid(password, strlen(password)))
        sasl->reason = N_("The user name or the password is not UTF-8 or too long: NTLM cannot "
                          "carry it.");
    forget_names(&names);
    return sasl->reason == NULL;
}

const struct sasl_kind sasl_ntlm = {
    .available = available, .start = start, .first = first, .step = step};

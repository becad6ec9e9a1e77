/* sasl_md5.c - CRAM-MD5 (RFC 2195) and DIGEST-MD5 (RFC 2831) by OpenSSL.
 *
 * GNU SASL has both, but its CRAM-MD5 prepares the password, which servers do not, and its
 * DIGEST-MD5 leaves the password in memory that it gives back, claims qop=auth and UTF-8 without
 * having been offered them, and leaves the user name as it is where ISO 8859-1 is demanded. */
#include "base/encode.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/sasl_private.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MD5_SIZE = 16, MD5_HEX = 2 * MD5_SIZE };

static const char switched_off[] = N_("MD5 is switched off on this machine.");

static bool available(enum mechanism mechanism)
{
    (void)mechanism;
    EVP_MD *md5 = EVP_MD_fetch(NULL, "MD5", NULL);
    EVP_MD_free(md5);
    return md5 != NULL;
}

/* -- CRAM-MD5 -- */

/* The user, a blank, and the keyed digest in hex. */
static enum sasl_outcome cram_step(struct sasl *sasl, const char *challenge, size_t length,
                                   struct sasl_bytes *out)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (length == 0)
        return sasl_fault(sasl, SASL_BAD_SERVER, N_("the challenge is empty"));
    if (!HMAC(EVP_md5(), secret_bytes(sasl->password), (int)secret_length(sasl->password),
              (const unsigned char *)challenge, length, digest, &size))
        return sasl_fault(sasl, SASL_UNSENDABLE, switched_off);
    char hex[2 * EVP_MAX_MD_SIZE + 1];
    hex_encode(digest, size, hex);
    size_t room = strlen(sasl->user) + 1 + strlen(hex) + 1;
    out->bytes = mem_new(room, 1); /* unlike mem_format(), snprintf() leaves no copy elsewhere */
    out->length = room - 1;
    snprintf(out->bytes, room, "%s %s", sasl->user, hex);
    sasl_remember_proof(sasl, hex, strlen(hex));
    mem_wipe(hex, sizeof hex);
    mem_wipe(digest, sizeof digest);
    sasl->complete = true;
    return SASL_ANSWER;
}

const struct sasl_kind sasl_cram_md5 = {.available = available, .step = cram_step};

/* -- DIGEST-MD5: what the server says -- */

enum { REALMS_MAX = 32, VALUE_MAX = 2048 /* RFC 2831, 2.1.1: of a whole challenge */ };

struct challenge {
    char *nonce, *realm, *rspauth;
    const char
        *wanted_realm; /* borrowed from the user: what stands behind its '@'; NULL: nothing */
    unsigned nonces, algorithms, realms, charsets;
    bool md5_sess, utf8, qop_given, qop_auth;
};

static void forget_challenge(struct challenge *c)
{
    mem_forget_string(c->nonce);
    mem_forget_string(c->realm);
    mem_forget_string(c->rspauth);
}

static bool is(const char *a, const char *b)
{
    return strcasecmp(a, b) == 0;
}

/* Is the word among those of a list with commas? */
static bool lists(const char *list, const char *word)
{
    while (*list) {
        list += strspn(list, ", \t");
        size_t length = strcspn(list, ", \t");
        if (length == strlen(word) && strncasecmp(list, word, length) == 0)
            return true;
        list += length;
    }
    return false;
}

/* Of several realms the one that the user's address names, else the first. */
static void hear_realm(struct challenge *c, const char *value)
{
    bool wanted = c->wanted_realm && is(value, c->wanted_realm);
    if (c->realms++ > 0 && !wanted)
        return;
    mem_forget_string(c->realm);
    c->realm = mem_copy(value);
}

static void hear(struct challenge *c, const char *name, const char *value)
{
    if (is(name, "nonce") && c->nonces++ == 0) {
        c->nonce = mem_copy(value);
    } else if (is(name, "realm") && c->realms < REALMS_MAX) {
        hear_realm(c, value);
    } else if (is(name, "algorithm")) {
        c->algorithms++;
        c->md5_sess = is(value, "md5-sess");
    } else if (is(name, "charset")) {
        c->charsets++;
        c->utf8 = is(value, "utf-8");
    } else if (is(name, "qop")) {
        c->qop_given = true;
        c->qop_auth = c->qop_auth || lists(value, "auth");
    } else if (is(name, "rspauth") && !c->rspauth) {
        c->rspauth = mem_copy(value);
    }
}

static const char *read_value(const char *p, struct text *value)
{
    if (*p != '"') {
        size_t length = strcspn(p, ", \t\r\n");
        text_add_n(value, p, length);
        return length > 0 ? p + length : NULL;
    }
    for (p++; *p && *p != '"'; p++) {
        p += *p == '\\' && p[1];
        text_add_char(value, *p);
    }
    return *p == '"' ? p + 1 : NULL;
}

/* name=value, name="value", ... (RFC 2831, 7.1). */
static bool parse(const char *p, struct challenge *c)
{
    static const char between[] = ", \t\r\n";
    for (p += strspn(p, between); *p; p += strspn(p, between)) {
        struct text name = {.ceiling = VALUE_MAX, .secret = true};
        struct text value = {.ceiling = VALUE_MAX, .secret = true};
        size_t length = strcspn(p, "=, \t\r\n\"");
        text_add_n(&name, p, length);
        text_add(&value, "");
        p += length;
        p += strspn(p, " \t");
        p = length > 0 && *p == '=' ? read_value(p + 1 + strspn(p + 1, " \t"), &value) : NULL;
        if (p)
            hear(c, text_get(&name), text_get(&value));
        text_free(&name);
        text_free(&value);
        if (!p || (*p && !strchr(between, *p)))
            return false;
    }
    return true;
}

/* NULL: it can be answered; else a sentence's end. */
static const char *what_is_wrong(const struct challenge *c)
{
    if (c->nonces != 1 || !c->nonce || !*c->nonce)
        return N_("the challenge has no nonce, or more than one");
    if (c->algorithms != 1 || !c->md5_sess || c->charsets > 1)
        return N_("the challenge does not fit the mechanism");
    if (c->qop_given && !c->qop_auth)
        return N_("it wants a protection of its own inside the login, and not TLS alone");
    return NULL;
}

/* -- DIGEST-MD5: what we say -- */

struct digest {
    char secret[MD5_SIZE]; /* H(user:realm:password) */
    char *nonce, *uri;
};

/* MD5 over some strings, the last of them NULL, ':' between. */
static bool md5_of(unsigned char *digest, const void *head, size_t head_length, ...)
{
    EVP_MD_CTX *md5 = EVP_MD_CTX_new();
    bool done = md5 && EVP_DigestInit_ex(md5, EVP_md5(), NULL) == 1 &&
                EVP_DigestUpdate(md5, head, head_length) == 1;
    va_list parts;
    va_start(parts, head_length);
    for (const char *part; done && (part = va_arg(parts, const char *)) != NULL;)
        done = EVP_DigestUpdate(md5, ":", 1) == 1 && EVP_DigestUpdate(md5, part, strlen(part)) == 1;
    va_end(parts);
    done = done && EVP_DigestFinal_ex(md5, digest, NULL) == 1;
    EVP_MD_CTX_free(md5);
    return done;
}

/* response and rspauth differ in the beginning of A2 alone (RFC 2831, 2.1.2.1 and 2.1.3). */
static bool prove(const struct sasl *sasl, const char *method, char *hex)
{
    const struct digest *digest = sasl->state;
    unsigned char hash[MD5_SIZE];
    char a1[MD5_HEX + 1], a2[MD5_HEX + 1];
    bool done = md5_of(hash, digest->secret, MD5_SIZE, digest->nonce, sasl->nonce, NULL);
    hex_encode(hash, MD5_SIZE, a1);
    done = done && md5_of(hash, method, strlen(method), digest->uri, NULL);
    hex_encode(hash, MD5_SIZE, a2);
    done =
        done && md5_of(hash, a1, MD5_HEX, digest->nonce, "00000001", sasl->nonce, "auth", a2, NULL);
    hex_encode(hash, MD5_SIZE, hex);
    mem_wipe(a1, sizeof a1);
    mem_wipe(hash, sizeof hash);
    return done;
}

/* How a name or a password is hashed: in ISO 8859-1 where it can be written in that, else, where
 * the server knows it, in UTF-8. NULL: not at all. The caller wipes and frees. */
static char *in_its_charset(const char *text, bool utf8)
{
    char *latin1 = NULL;
    if (sasl_latin1(text, &latin1))
        return latin1;
    return utf8 ? mem_copy(text) : NULL;
}

/* The secret that stands for the password. */
static const char *hash_password(struct sasl *sasl, const struct challenge *c)
{
    struct digest *digest = sasl->state;
    const char *typed = secret_bytes(sasl->password), *realm = c->realm ? c->realm : "";
    char *user = in_its_charset(sasl->user, c->utf8), *password = in_its_charset(typed, c->utf8);
    char *place = in_its_charset(realm, c->utf8);
    const char *wrong = NULL;
    if (!user || !password)
        wrong = N_("The server takes only ISO 8859-1 with this mechanism; the user name or the "
                   "password holds other characters.");
    else if (!md5_of((unsigned char *)digest->secret, user, strlen(user), place ? place : realm,
                     password, NULL))
        wrong = switched_off;
    else
        sasl->password_changed = strcmp(password, typed) != 0;
    mem_forget_string(user);
    mem_forget_string(password);
    free(place);
    return wrong;
}

static void add_quoted(struct text *out, const char *name, const char *value)
{
    text_format(out, "%s=\"", name);
    for (; *value; value++) {
        if (*value == '"' || *value == '\\')
            text_add_char(out, '\\');
        text_add_char(out, *value);
    }
    text_add(out, "\",");
}

/* In the charset that was agreed upon; hash_password() has seen that there is a way. */
static void add_user(struct text *out, const char *user, bool utf8)
{
    char *latin1 = NULL;
    bool can = !utf8 && sasl_latin1(user, &latin1);
    add_quoted(out, "username", can ? latin1 : user);
    free(latin1);
}

static enum sasl_outcome respond(struct sasl *sasl, const struct challenge *c,
                                 struct sasl_bytes *out)
{
    struct digest *digest = sasl->state;
    struct text answer = {.secret = true};
    char proof[MD5_HEX + 1];
    const char *wrong = hash_password(sasl, c);
    digest->nonce = mem_copy(c->nonce);
    digest->uri = mem_format("%s/%s", sasl->service, sasl->host);
    if (!wrong && !prove(sasl, "AUTHENTICATE", proof))
        wrong = switched_off;
    if (wrong)
        return sasl_fault(sasl, SASL_UNSENDABLE, wrong);
    if (c->utf8)
        text_add(&answer, "charset=utf-8,");
    add_user(&answer, sasl->user, c->utf8);
    if (c->realms > 0)
        add_quoted(&answer, "realm", c->realm);
    add_quoted(&answer, "nonce", c->nonce);
    text_add(&answer, "nc=00000001,");
    add_quoted(&answer, "cnonce", sasl->nonce);
    add_quoted(&answer, "digest-uri", digest->uri);
    text_add(&answer, "response=");
    text_add(&answer, proof);
    text_add(&answer, ",qop=auth");
    sasl_remember_proof(sasl, proof, MD5_HEX);
    out->length = answer.length;
    out->bytes = text_take(&answer);
    mem_wipe(proof, sizeof proof);
    return SASL_ANSWER;
}

/* The server knows the password as well (RFC 2831, 2.1.3). */
static enum sasl_outcome believe(struct sasl *sasl, const struct challenge *c)
{
    char proof[MD5_HEX + 1];
    if (!c->rspauth)
        return sasl_fault(sasl, SASL_BAD_SERVER, N_("the challenge does not fit the mechanism"));
    bool right = prove(sasl, "", proof) && strlen(c->rspauth) == MD5_HEX &&
                 CRYPTO_memcmp(proof, c->rspauth, MD5_HEX) == 0;
    mem_wipe(proof, sizeof proof);
    sasl->complete = right;
    return right ? SASL_ANSWER : SASL_NOT_PROVEN;
}

static enum sasl_outcome digest_step(struct sasl *sasl, const char *bytes, size_t length,
                                     struct sasl_bytes *out)
{
    const char *at = strrchr(sasl->user, '@');
    struct challenge c = {.wanted_realm = at ? at + 1 : NULL};
    enum sasl_outcome outcome;
    const char *wrong = NULL;
    if (length > VALUE_MAX || memchr(bytes, '\0', length) || !parse(bytes, &c))
        wrong = N_("the challenge does not fit the mechanism");
    else if (sasl->steps == 0)
        wrong = what_is_wrong(&c);
    if (wrong)
        outcome = sasl_fault(sasl, SASL_BAD_SERVER, wrong);
    else
        outcome = sasl->steps == 0 ? respond(sasl, &c, out) : believe(sasl, &c);
    forget_challenge(&c);
    return outcome;
}

static bool digest_start(struct sasl *sasl)
{
    sasl->state = mem_new(1, sizeof(struct digest));
    return true;
}

static void digest_stop(struct sasl *sasl)
{
    struct digest *digest = sasl->state;
    mem_wipe(digest->secret, MD5_SIZE);
    free(digest->nonce);
    free(digest->uri);
    free(digest);
}

const struct sasl_kind sasl_digest_md5 = {
    .available = available, .start = digest_start, .step = digest_step, .stop = digest_stop};

/* Host names, addresses and mail addresses: what may be typed, in sentences when it may not. */
#include "model/field.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "model/narrow.h"

#include <arpa/inet.h>
#include <string.h>

enum { LABEL_MAX = 63, HOST_MAX = 253, HOST_BYTES_MAX = 1024, SCOPE_MAX = 15 };
enum { ADDRESS_MAX = 254, LOCAL_MAX = 64 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_ipv6(const char *host)
{
    char address[INET6_ADDRSTRLEN];
    struct in6_addr parsed;
    const char *scope = strchr(host, '%');
    size_t length = scope == NULL ? strlen(host) : (size_t)(scope - host);

    if (length >= sizeof(address))
        return false;
    memcpy(address, host, length);
    address[length] = '\0';
    if (inet_pton(AF_INET6, address, &parsed) != 1)
        return false;
    if (scope == NULL)
        return true;
    scope++;
    for (size_t i = 0; scope[i] != '\0'; i++)
        if (!is_letter(scope[i]) && !is_digit(scope[i]) && strchr("._-", scope[i]) == NULL)
            return false;
    return scope[0] != '\0' && strlen(scope) <= SCOPE_MAX;
}

bool host_is_address(const char *host)
{
    struct in_addr parsed;

    return inet_pton(AF_INET, host, &parsed) == 1 || is_ipv6(host);
}

/* Digits of a delta in the variable-length integers of Punycode (RFC 3492, 3.3). */
static size_t delta_digits(uint32_t delta, uint32_t bias)
{
    size_t digits = 1;

    for (uint32_t k = 36;; k += 36, digits++) {
        uint32_t t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
        if (delta < t)
            return digits;
        delta = (delta - t) / (36 - t);
    }
}

static uint32_t adapt(uint32_t delta, uint32_t points, bool first)
{
    uint32_t k = 0;

    delta = first ? delta / 700 : delta / 2;
    delta += delta / points;
    for (; delta > 35 * 26 / 2; k += 36)
        delta /= 35;
    return k + 36 * delta / (delta + 38);
}

/* Bytes of the A-label (RFC 3492, 6.3). At most HOST_MAX runes, so nothing overflows. */
static size_t a_label_length(const int32_t *runes, size_t count)
{
    uint32_t n = 128, delta = 0, bias = 72, done = 0;
    size_t length = 0;

    for (size_t i = 0; i < count; i++)
        done += runes[i] < 128;
    if (done == count)
        return count;
    length = 4 + done + (done > 0); /* "xn--", the ASCII part, its "-" */
    for (uint32_t basic = done; done < count; delta++, n++) {
        uint32_t next = 0x10ffff;
        for (size_t i = 0; i < count; i++)
            if ((uint32_t)runes[i] >= n && (uint32_t)runes[i] < next)
                next = (uint32_t)runes[i];
        delta += (next - n) * (done + 1);
        n = next;
        for (size_t i = 0; i < count; i++) {
            if ((uint32_t)runes[i] < n)
                delta++;
            if ((uint32_t)runes[i] != n)
                continue;
            length += delta_digits(delta, bias);
            bias = adapt(delta, done + 1, done == basic);
            delta = 0;
            done++;
        }
    }
    return length;
}

static bool rune_allowed(int32_t rune)
{
    if (rune == UTF8_BAD || rune == 0x3000 || rune == 0xa0 || !utf8_printable(rune))
        return false;
    if (rune >= 0x80)
        return true;
    return is_letter((char)rune) || is_digit((char)rune) || rune == '-' || rune == '_';
}

/* All digits, or 0x...: resolvers take a name that ends so for an address (RFC 1123, 2.1). */
static bool is_number(const int32_t *runes, size_t count)
{
    bool hex = count > 1 && runes[0] == '0' && (runes[1] == 'x' || runes[1] == 'X');

    for (size_t i = hex ? 2 : 0; i < count; i++) {
        bool digit = runes[i] >= '0' && runes[i] <= '9';
        bool letter = (runes[i] | 32) >= 'a' && (runes[i] | 32) <= 'f';
        if (!digit && !(hex && letter))
            return false;
    }
    return true;
}

/* One label; *total counts the bytes of the name as it is looked up. */
static bool label_valid(const int32_t *runes, size_t count, size_t *total, struct err *err,
                        const char *label)
{
    size_t length;

    if (count == 0)
        return fail(err, ERR_INPUT, _("%s has two dots in a row or begins with one."), label);
    if (runes[0] == '-' || runes[count - 1] == '-')
        return fail(err, ERR_INPUT,
                    _("%s has a part that begins or ends with a hyphen, which no host name has."),
                    label);
    length = a_label_length(runes, count);
    if (length > LABEL_MAX)
        return fail(err, ERR_INPUT,
                    _("%s has a part between dots that is longer than 63 characters."), label);
    *total += length + (*total > 0);
    return true;
}

static bool name_valid(const char *host, struct err *err, const char *label)
{
    int32_t runes[LABEL_MAX * 4 + 4], rune;
    size_t length = strlen(host), count = 0, total = 0, step = 0;
    bool number = false, more = true;

    for (size_t at = 0; more;) {
        rune = '.';
        more = at < length;
        step = more ? utf8_decode(host + at, length - at, &rune) : 0;
        at += step;
        if ((rune = narrow_rune(rune)) == '.') {
            if (!more && count == 0 && total > 0)
                break; /* one trailing dot: the root */
            if (!label_valid(runes, count, &total, err, label))
                return false;
            number = is_number(runes, count);
            count = 0;
        } else if (!rune_allowed(rune)) {
            return fail(err, ERR_INPUT, _("%s: \"%.*s\" cannot be in a host name."), label,
                        (int)step, host + at - step);
        } else if (count < sizeof(runes) / sizeof(runes[0])) {
            runes[count++] = rune;
        }
    }
    if (number)
        return fail(err, ERR_INPUT, _("%s is not a whole IPv4 address."), label);
    if (total > HOST_MAX)
        return fail(err, ERR_INPUT, _("%s is longer than 253 characters."), label);
    return true;
}

bool host_valid(const char *host, struct err *err, const char *label)
{
    if (host[0] == '\0')
        return fail(err, ERR_INPUT, _("%s is required."), label);
    if (strlen(host) > HOST_BYTES_MAX)
        return fail(err, ERR_INPUT, _("%s is longer than 253 characters."), label);
    if (host_is_address(host))
        return true;
    if (strstr(host, "://") != NULL)
        return fail(err, ERR_INPUT, _("%s takes the name alone, without what stands before ://."),
                    label);
    if (strchr(host, '@') != NULL)
        return fail(err, ERR_INPUT, _("%s takes the name of the server, not a mail address."),
                    label);
    if (host[0] == '[')
        return fail(err, ERR_INPUT, _("%s takes an address without brackets."), label);
    if (strchr(host, ':') != NULL)
        return fail(err, ERR_INPUT, _("%s takes the name alone; the port has a field of its own."),
                    label);
    if (strpbrk(host, " \t") != NULL)
        return fail(err, ERR_INPUT, _("%s must not hold a blank."), label);
    return name_valid(host, err, label);
}

/* The local part, up to the @ that divides (RFC 5321, 4.1.2, without comments); 0: not one. */
static size_t local_part(const char *address)
{
    bool quoted = address[0] == '"';
    size_t at = quoted ? 1 : 0;

    for (; address[at] != '\0'; at++) {
        unsigned char c = (unsigned char)address[at];
        if (c < 0x20 || c == 0x7f || (!quoted && strchr(" <>()[],;:\\\"", c) != NULL))
            return 0;
        if (quoted && c == '"')
            return address[at + 1] == '@' ? at + 1 : 0;
        if (quoted && c == '\\' && address[++at] == '\0')
            return 0;
        if (!quoted && c == '@')
            return at;
    }
    return 0;
}

static bool literal_valid(const char *domain)
{
    char inside[64];
    size_t length = strlen(domain);

    if (length < 3 || length - 2 >= sizeof(inside) || domain[length - 1] != ']')
        return false;
    memcpy(inside, domain + 1, length - 2);
    inside[length - 2] = '\0';
    return host_is_address(strncmp(inside, "IPv6:", 5) == 0 ? inside + 5 : inside);
}

bool address_valid(const char *address, struct err *err)
{
    size_t local = local_part(address);
    const char *domain;
    int32_t rune;

    for (size_t i = 0, length = strlen(address); i < length;) {
        i += utf8_decode(address + i, length - i, &rune);
        if (rune == UTF8_BAD || !utf8_printable(rune))
            return fail(err, ERR_INPUT,
                        _("The mail address holds a character that cannot be shown: %s"), address);
    }
    if (local == 0)
        return fail(err, ERR_INPUT,
                    _("\"%s\" is not a mail address; it must look like name@example.jp."), address);
    domain = address + local + 1;
    if (local > LOCAL_MAX || strlen(address) > ADDRESS_MAX)
        return fail(err, ERR_INPUT, _("The mail address is too long: %s"), address);
    if (domain[0] == '[' ? literal_valid(domain)
                         : !host_is_address(domain) && host_valid(domain, NULL, ""))
        return true;
    return fail(err, ERR_INPUT, _("The part after the @ is not a host name: %s"), address);
}

/* A password that is typed or pasted is nowhere once it was handed on. */
#include "base/secret.h"
#include "tui/input.h"
#include "unit/memory.h"

static const struct form forms[] = {
    {"the password", 20, {0x2c, 0x63, 0x77, 0x11, 0x3f, 0x29, 0x2e, 0x28, 0x3f, 0x36,
                          0x77, 0x0b, 0x2f, 0x3b, 0x28, 0x28, 0x23, 0x77, 0x6d, 0x6b}},
};
static struct wanted_forms all_forms;

static void feed(struct decoder *decoder, const char *bytes, size_t length)
{
    decoder_feed(decoder, bytes, length);
    assert_int_equal(decoder_room(decoder), DECODER_BYTES - length);
}

static void feed_password(struct decoder *decoder)
{
    char bytes[FORM_MAX];

    unmask(&forms[0], bytes);
    decoder_feed(decoder, bytes, forms[0].length);
    mem_wipe(bytes, sizeof bytes);
}

static void what_is_typed_is_wiped(void **state)
{
    struct decoder *decoder = mem_new(1, sizeof *decoder);
    struct term_input input;
    unsigned keys = 0;

    (void)state;
    feed_password(decoder);
    while (decoder_next(decoder, false, &input))
        keys++;
    assert_int_equal(keys, forms[0].length);
    assert_int_equal(found_in_memory(&all_forms), 0);
    decoder_clear(decoder);
    free(decoder);
}

/* Often enough to make the text of a paste grow. */
static void what_is_pasted_is_wiped(void **state)
{
    enum { TIMES = 50 };
    struct decoder *decoder = mem_new(1, sizeof *decoder);
    struct term_input input;

    (void)state;
    feed(decoder, "\x1b[200~", 6);
    assert_false(decoder_next(decoder, false, &input));
    for (int i = 0; i < TIMES; i++) {
        feed_password(decoder);
        assert_false(decoder_next(decoder, false, &input));
    }
    decoder_feed(decoder, "\x1b[201~", 6);
    assert_true(decoder_next(decoder, false, &input));
    assert_int_equal(input.kind, INPUT_PASTED);
    assert_int_equal(strlen(input.text), TIMES * forms[0].length);
    assert_int_equal(found_in_memory(&all_forms), 1);
    assert_false(decoder_next(decoder, false, &input));
    assert_int_equal(found_in_memory(&all_forms), 0);
    decoder_clear(decoder);
    free(decoder);
}

/* The first call of a function of a library is resolved when it is made, and the loader keeps what
 * registers hold on the stack meanwhile: here with something else in them. */
static void warm_up(void)
{
    static const char harmless[] = "nothing secret, see?";
    struct decoder *decoder = mem_new(1, sizeof *decoder);
    struct term_input input;

    decoder_feed(decoder, "\x1b[200~", 6);
    for (int i = 0; i < 50; i++) {
        decoder_next(decoder, false, &input);
        decoder_feed(decoder, harmless, sizeof harmless - 1);
    }
    decoder_feed(decoder, "\x1b[201~", 6);
    while (decoder_next(decoder, false, &input))
        ;
    decoder_clear(decoder);
    free(decoder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_typed_is_wiped),
        cmocka_unit_test(what_is_pasted_is_wiped),
    };

    warm_up();
    want_forms(&all_forms, forms, sizeof forms / sizeof forms[0]);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The message on the wire, and what must never get into it. */
class MessageTemplateTest {

    @Test
    void values_stand_where_their_slots_are() {
        MessageTemplate template = new MessageTemplate(
                List.of(bytes("To: "), bytes("\r\nX: "), bytes(" and "), bytes("\r\n")), List.of(0, 1, 0));

        assertThat(wire(template.fill(bytes("ann"), bytes("two")))).isEqualTo("To: ann\r\nX: two and ann\r\n");
    }

    @Test
    void what_messages_have_in_common_exists_once() {
        byte[] mime = bytes("A: ");
        MessageTemplate template = new MessageTemplate(List.of(mime, bytes("\r\n")), List.of(0));
        byte[] value = bytes("1");
        EncodedMessage message = template.fill(value);

        mime[0] = '!';
        value[0] = '\n';

        assertThat(wire(message)).isEqualTo("A: 1\r\n");
        assertThat(message.size()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", ".x", "x.", ""})
    void a_line_that_begins_with_a_dot_gets_another(String line) {
        EncodedMessage message = EncodedMessage.of(bytes("a\r\n" + line + "\r\n"));

        assertThat(wire(message)).isEqualTo("a\r\n" + (line.startsWith(".") ? "." : "") + line + "\r\n");
    }

    @Test
    void a_value_that_begins_a_line_with_a_dot_gets_another() {
        MessageTemplate template =
                new MessageTemplate(List.of(bytes("a=\r\n"), bytes("."), bytes("=\r\n.b\r\n")), List.of(0, 0));

        assertThat(wire(template.fill(bytes(".")))).isEqualTo("a=\r\n....=\r\n..b\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb\r\n", "a\rb\r\n", "a\r\n.\n", "a\r\r\n", "a\r", "a", "", "\0\r\n", "\u00e9\r\n", "a\n.\r\n"
            })
    void what_one_server_reads_as_two_messages_is_refused(String mime) {
        byte[] octets = bytes(mime);

        assertThatThrownBy(() -> EncodedMessage.of(octets)).isInstanceOf(UnsafeMessage.class);
    }

    @Test
    void a_line_end_does_not_straddle_a_slot() {
        List<byte[]> literals = List.of(bytes("a\r"), bytes("\nb\r\n"));

        assertThatThrownBy(() -> new MessageTemplate(literals, List.of(0))).isInstanceOf(UnsafeMessage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nBcc: y", "x\ny", "x\ry", "x\0y", "x\ty", "caf\u00e9", "", "x\u007f", "\u0085"})
    void M_02_a_value_that_could_begin_a_header_is_refused(String value) {
        MessageTemplate template = new MessageTemplate(List.of(bytes("A: "), bytes("\r\n")), List.of(0));

        assertThatThrownBy(() -> template.fill(bytes(value)))
                .isInstanceOf(UnsafeMessage.class)
                .hasMessageNotContaining("Bcc");
    }

    @Test
    void a_line_holds_998_octets_and_no_more() {
        MessageTemplate template =
                new MessageTemplate(List.of(bytes("A: "), bytes("; "), bytes("\r\n")), List.of(0, 0));

        assertThat(template.fill(octets(496)).size()).isEqualTo(3 + 496 + 2 + 496 + 2);
        assertThatThrownBy(() -> template.fill(octets(497))).isInstanceOf(UnsafeMessage.class);
        assertThatThrownBy(() -> EncodedMessage.of(bytes("a".repeat(999) + "\r\n")))
                .isInstanceOf(UnsafeMessage.class);
    }

    @Test
    void every_slot_gets_a_value() {
        MessageTemplate template = new MessageTemplate(List.of(bytes("A: "), bytes("\r\n")), List.of(0));

        assertThatThrownBy(template::fill).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        Arrays.fill(octets, (byte) 'x');
        return octets;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String wire(EncodedMessage message) {
        return new String(message.toBytes(), StandardCharsets.ISO_8859_1);
    }
}

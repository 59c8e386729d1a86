package org.rollcall.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Nothing that is said in a picture can become a part of its markup. */
class CanvasTest {

    @Test
    void words_that_look_like_markup_stay_words() throws Exception {
        String hostile =
                "</text><script>alert(1)</script>\"' onload='x' &amp; <![CDATA[ ]]> <!-- \u0000\u0001\uFFFE\uD800";
        Document read = read(new Canvas()
                .begin("svg", "xmlns", "http://www.w3.org/2000/svg", "data-name", hostile)
                .text(1, 2, 3, hostile)
                .end("svg"));
        assertThat(read.getElementsByTagName("script").getLength()).isZero();
        assertThat(read.getDocumentElement()
                        .getElementsByTagName("text")
                        .item(0)
                        .getTextContent())
                .startsWith("</text><script>alert(1)</script>\"'")
                .endsWith("\uFFFD\uFFFD\uFFFD\uFFFD");
        assertThat(read.getDocumentElement().getAttributes().getLength()).isEqualTo(2);
    }

    @Test
    void any_words_can_be_read_back() throws Exception {
        long seed = 20220302;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String words =
                    random.ints(30, 0, 0x11000).mapToObj(Character::toString).collect(Collectors.joining());
            Document read = read(new Canvas().begin("svg").text(0, 0, 10, words).end("svg"));
            assertThat(read.getElementsByTagName("text").item(0).getTextContent())
                    .as("seed %d, round %d", seed, round)
                    .hasSize(words.length());
        }
    }

    private static Document read(Canvas canvas) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(canvas.toString().getBytes(StandardCharsets.UTF_8)));
    }
}

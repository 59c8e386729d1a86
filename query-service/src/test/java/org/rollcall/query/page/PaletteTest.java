package org.rollcall.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The four choices stay apart for every eye. The sights of people who see colours differently are those of Machado, Oliveira
 * and Fernandes (2009) at full severity; the distance is that of CIELAB (1976).
 */
class PaletteTest {

    private static final Path TOKENS = Path.of("src/main/resources/META-INF/resources/app/styles/tokens.css");
    private static final List<String> CHOICES = List.of("yes", "no", "abstain", "none");

    private static final Map<String, double[][]> SIGHTS = Map.of(
            "normal",
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "protan",
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            "deutan",
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            "tritan",
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    /** Linear sRGB to XYZ, white of D65. */
    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };

    private static final double[] WHITE = {0.95047, 1, 1.08883};

    @ParameterizedTest
    @CsvSource({"light, 42", "dark, 36"})
    void no_two_choices_come_nearer_than_that_for_any_sight(String scheme, double least) throws IOException {
        List<double[]> colours = colours(scheme);
        SIGHTS.forEach((sight, matrix) -> assertThat(nearest(colours, matrix))
                .as("%s, %s sight", scheme, sight)
                .isGreaterThanOrEqualTo(least));
    }

    @Test
    void the_green_and_red_of_a_hall_would_fail() {
        List<double[]> hall = List.of(linear("00843d"), linear("c8102e"), linear("f5b700"), linear("d5dae0"));
        assertThat(nearest(hall, SIGHTS.get("deutan"))).isLessThan(25);
    }

    private static List<double[]> colours(String scheme) throws IOException {
        String css = Files.readString(TOKENS);
        return CHOICES.stream()
                .map(choice -> {
                    Matcher token = Pattern.compile("--" + choice + ": light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);")
                            .matcher(css);
                    assertThat(token.find()).as("--%s in tokens.css", choice).isTrue();
                    return linear(token.group(scheme.equals("light") ? 1 : 2));
                })
                .toList();
    }

    private static double nearest(List<double[]> colours, double[][] sight) {
        List<double[]> seen =
                colours.stream().map(colour -> lab(times(sight, colour))).toList();
        return IntStream.range(0, seen.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, seen.size())
                        .mapToObj(other -> distance(seen.get(one), seen.get(other))))
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
    }

    private static double[] linear(String hex) {
        return IntStream.of(0, 2, 4)
                .mapToDouble(at -> Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)
                .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double[] times(double[][] matrix, double[] colour) {
        return IntStream.range(0, 3)
                .mapToDouble(
                        row -> matrix[row][0] * colour[0] + matrix[row][1] * colour[1] + matrix[row][2] * colour[2])
                .toArray();
    }

    private static double[] lab(double[] colour) {
        double[] shown = IntStream.range(0, 3)
                .mapToDouble(i -> Math.min(1, Math.max(0, colour[i])))
                .toArray();
        double[] xyz = times(XYZ, shown);
        double[] f = IntStream.range(0, 3)
                .mapToDouble(i -> xyz[i] / WHITE[i])
                .map(t -> t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116)
                .toArray();
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum());
    }
}

package cn.xingji.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSignerTest {
    private static final String PASSWORD = "a-password";
    private static final Instant SIGNED = Instant.parse("2026-05-31T02:30:00Z");

    @TempDir
    static Path directory;

    private static PdfSigner signer;
    private static byte[] paper;

    @BeforeAll
    static void keys() throws Exception {
        signer = new PdfSigner(keystore("body"), PASSWORD);
        paper = new PdfRenderer(1).render(Papers.page("<p>认证证书</p>"), SIGNED);
    }

    @Test
    void a_signed_paper_names_its_signer_and_time() {
        var signed = signer.sign(paper, SIGNED);

        assertThat(signer.verify(signed)).contains(new SignatureCheck("body", SIGNED, true, true));
    }

    @Test
    void a_signed_paper_still_conforms_to_pdf_a() throws Exception {
        assertThat(Conformity.violations(signer.sign(paper, SIGNED, "颁发证书", "北京")))
                .isEmpty();
    }

    @Test
    void reason_and_place_stand_in_the_signature() throws Exception {
        var signed = signer.sign(paper, SIGNED, "颁发证书", "北京");

        try (var document = Loader.loadPDF(signed)) {
            var signature = document.getSignatureDictionaries().getFirst();
            assertThat(signature.getReason()).isEqualTo("颁发证书");
            assertThat(signature.getLocation()).isEqualTo("北京");
        }
    }

    @Test
    void a_changed_byte_shows_wherever_it_is() {
        var signed = signer.sign(paper, SIGNED);

        for (var position = 0; position < paper.length; position += paper.length / 150) {
            var changed = signed.clone();
            changed[position] ^= 1;

            assertThat(signer.verify(changed).filter(SignatureCheck::intact))
                    .as("byte %d", position)
                    .isEmpty();
        }
    }

    @Test
    void a_page_added_after_signing_shows() throws Exception {
        var signed = signer.sign(paper, SIGNED);
        var more = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(signed)) {
            document.getDocumentInformation().setTitle("另一份文件");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(more);
        }

        assertThat(signer.verify(more.toByteArray())).hasValueSatisfying(check -> {
            assertThat(check.intact()).isFalse();
            assertThat(check.signer()).isEqualTo("body");
        });
    }

    @Test
    void a_paper_signed_with_a_strangers_key_is_not_genuine() throws Exception {
        var stranger = new PdfSigner(keystore("stranger"), PASSWORD);

        var check = signer.verify(stranger.sign(paper, SIGNED)).orElseThrow();

        assertThat(check).isEqualTo(new SignatureCheck("stranger", SIGNED, true, false));
        assertThat(check.genuine()).isFalse();
    }

    @Test
    void a_second_signature_covers_the_first() {
        var both = signer.sign(signer.sign(paper, SIGNED), SIGNED.plusSeconds(60));

        assertThat(signer.verify(both)).contains(new SignatureCheck("body", SIGNED.plusSeconds(60), true, true));
    }

    @Test
    void what_carries_no_signature_has_none() {
        assertThat(signer.verify(paper)).isEmpty();
        assertThat(signer.verify("no PDF at all".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(signer.verify(new byte[0])).isEmpty();
    }

    @Test
    void without_a_keystore_nothing_is_signed() {
        assertThatThrownBy(() -> new PdfSigner(Optional.empty(), Optional.empty()))
                .hasMessageContaining("xingji.signing.keystore");
    }

    private static Path keystore(String name) throws Exception {
        var file = directory.resolve(name + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-startdate",
                        "2026/01/01",
                        "-validity",
                        "7300",
                        "-dname",
                        "CN=" + name + ", C=CN",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return file;
    }
}

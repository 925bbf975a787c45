package cn.xingji.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://xingji.example.cn/c/XJ-2026-00001",
                "https://xingji.example.cn/certificates/XJ-SC-2026-00001?check=8f2c1d7a9b3e4f60",
                "证书编号：XJ-2026-00001"
            })
    void a_code_is_read_back_from_the_printed_page(String text) throws Exception {
        var page = Papers.page("<p>扫码查询</p><div>" + QrCode.of(text).svg(30) + "</div>");

        var picture = Papers.picture(new PdfRenderer(1).render(page));

        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        assertThat(new QRCodeReader()
                        .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText())
                .isEqualTo(text);
    }

    @Test
    void a_text_too_long_for_one_code_is_refused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
    }
}

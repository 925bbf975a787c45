package cn.xingji.application.intake.review;

import java.net.URI;

/** The five credit look-ups that a person makes (R5.2.1-a2), with where. */
public enum LookUp {
    NECIPS_PENALTIES("https://www.gsxt.gov.cn"),
    NECIPS_ABNORMAL("https://www.gsxt.gov.cn"),
    NECIPS_SERIOUS_VIOLATION("https://www.gsxt.gov.cn"),
    CREDIT_CHINA_PENALTIES("https://www.creditchina.gov.cn"),
    CREDIT_CHINA_DISHONESTY("https://www.creditchina.gov.cn");

    private final String address;

    LookUp(String address) {
        this.address = address;
    }

    URI address() {
        return URI.create(address);
    }
}

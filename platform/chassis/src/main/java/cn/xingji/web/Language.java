package cn.xingji.web;

import cn.xingji.rules.text.ReaderLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/** The language a caller reads: Chinese unless it asks for English first. */
@RequestScoped
public class Language {
    private final HttpHeaders headers;

    Language(HttpHeaders headers) {
        this.headers = headers;
    }

    public Locale locale() {
        return ReaderLanguage.of(Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(""));
    }
}

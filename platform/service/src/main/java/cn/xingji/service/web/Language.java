package cn.xingji.service.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The language a caller reads: Chinese unless it asks for English first. */
@RequestScoped
public class Language {
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final HttpHeaders headers;

    Language(HttpHeaders headers) {
        this.headers = headers;
    }

    public Locale locale() {
        return headers.getAcceptableLanguages().stream()
                .map(wanted -> Locale.of(wanted.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.CHINESE);
    }
}

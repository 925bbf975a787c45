package cn.xingji.servers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser of his own, as far as Keycloak's pages need one. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern SIGN_UP = Pattern.compile("href=\"([^\"]*/registration[^\"]*)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private URI here;
    private String page = "";

    private Browser(URI address) {
        this.here = address;
    }

    /** At the page where one signs in to the portal. */
    static Browser atSignIn(String keycloak, String realm) throws IOException, InterruptedException {
        var asked = Map.of(
                "client_id", "xingji-gateway",
                "redirect_uri", "http://localhost:8080/",
                "response_type", "code",
                "scope", "openid",
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256");
        var browser = new Browser(
                URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/auth?" + encoded(asked)));
        browser.go(HttpRequest.newBuilder(browser.here).GET());
        return browser;
    }

    Browser signUp() throws IOException, InterruptedException {
        go(HttpRequest.newBuilder(here.resolve(found(SIGN_UP))).GET());
        return this;
    }

    Browser fillIn(Map<String, String> fields) throws IOException, InterruptedException {
        go(HttpRequest.newBuilder(here.resolve(found(FORM)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
        return this;
    }

    /** Whether Keycloak has let him through to the portal. */
    boolean isSignedIn() {
        return here.toString().startsWith("http://localhost:8080/")
                && here.getQuery().contains("code=");
    }

    String page() {
        return page;
    }

    private void go(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = send(request);
        while (answer.statusCode() == 302 && !here.toString().startsWith("http://localhost:8080/")) {
            here = here.resolve(answer.headers().firstValue("Location").orElseThrow());
            if (here.getPort() == 8080) {
                return;
            }
            answer = send(HttpRequest.newBuilder(here).GET());
        }
        page = answer.body();
    }

    /** With every cookie: a browser takes this machine for safe, other clients do not. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private String found(Pattern pattern) {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + page);
        }
        return found.group(1).replace("&amp;", "&");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

package cn.xingji.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A service's memory in bytes, as its metrics and the operating system tell.
 *
 * @param residentPeak the most that was ever resident
 */
record ServiceMemory(long heapLimit, long heapUsed, long residentPeak) {

    static ServiceMemory of(URI metrics, Path pidFile) {
        try {
            var text = get(metrics);
            var pid = Files.readAllLines(pidFile).getFirst().strip();
            var peak = Files.readString(Path.of("/proc", pid, "status"))
                    .lines()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
            return new ServiceMemory(heap(text, "jvm_memory_max_bytes"), heap(text, "jvm_memory_used_bytes"), peak);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String get(URI metrics) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long heap(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}

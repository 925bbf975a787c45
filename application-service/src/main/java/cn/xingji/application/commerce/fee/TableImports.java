package cn.xingji.application.commerce.fee;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.rules.Refused;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes person-day tables in, so large as such a table may be: what a workbook unpacks to is counted before it is read.
 */
@ApplicationScoped
class TableImports {
    private static final int PIECE = 8192;

    private final int largest;
    private final long unpacked;
    private final int parts;
    private final int rows;

    TableImports(
            @ConfigProperty(name = "xingji.imports.largest", defaultValue = "2M") MemorySize largest,
            @ConfigProperty(name = "xingji.imports.unpacked", defaultValue = "16M") MemorySize unpacked,
            @ConfigProperty(name = "xingji.imports.parts", defaultValue = "100") int parts,
            @ConfigProperty(name = "xingji.imports.rows", defaultValue = "5000") int rows) {
        this.largest = Math.toIntExact(largest.asLongValue());
        this.unpacked = unpacked.asLongValue();
        this.parts = parts;
        this.rows = rows;
    }

    Bands csv(InputStream file) {
        return BandFile.readCsv(new ByteArrayInputStream(content(file)), rows);
    }

    Bands excel(InputStream file) {
        var workbook = content(file);
        requireSmallInside(workbook);
        return BandFile.readExcel(new ByteArrayInputStream(workbook), rows);
    }

    private byte[] content(InputStream file) {
        try {
            var content = file.readNBytes(largest + 1);
            if (content.length > largest) {
                throw refused("fee.file-too-large").with("limit", largest);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSmallInside(byte[] workbook) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > parts) {
                throw refused("fee.file-unpacks-too-large").with("limit", unpacked);
            }
            var left = unpacked;
            for (var entry : entries) {
                try (var content = zip.getInputStream(entry)) {
                    left = after(content, left);
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refused("fee.file-unreadable");
        }
    }

    /** What is left of the bytes that it may unpack to. */
    private long after(InputStream content, long left) throws IOException {
        var piece = new byte[PIECE];
        var remaining = left;
        for (var read = content.read(piece); read >= 0; read = content.read(piece)) {
            remaining -= read;
            if (remaining < 0) {
                throw refused("fee.file-unpacks-too-large").with("limit", unpacked);
            }
        }
        return remaining;
    }

    private static Refused refused(String code) {
        return Refused.invalidField(R7_FEE, code, "bands");
    }
}

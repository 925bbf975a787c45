package cn.xingji.web;

import jakarta.ws.rs.core.Response;

/** Content that a reader keeps as a file. */
public final class NamedContent {
    private NamedContent() {}

    /** @param fileName as the file is called, in plain ASCII: numbers of ours and an ending */
    public static Response.ResponseBuilder of(Object content, String fileName) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }
}

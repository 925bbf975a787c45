package cn.xingji.audit.fieldwork;

import cn.xingji.files.StoredFile;

/** By what means a file shows evidence: a remote audit takes video, photo and voice in the site's place (RA6.1-c). */
enum Medium {
    VIDEO,
    PHOTO,
    VOICE,
    DOCUMENT;

    /** By its content as it was sniffed. */
    static Medium of(StoredFile file) {
        var type = file.mediaType();
        if (type.startsWith("video/")) {
            return VIDEO;
        }
        if (type.startsWith("image/")) {
            return PHOTO;
        }
        return type.startsWith("audio/") ? VOICE : DOCUMENT;
    }
}

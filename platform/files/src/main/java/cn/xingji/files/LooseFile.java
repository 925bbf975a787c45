package cn.xingji.files;

/**
 * A file that was stored and belongs to nothing yet: a use case enters it with {@link FileLedger#enter}, or it is swept
 * away.
 */
public record LooseFile(StoredFile file) {}

package cn.xingji.application.commerce.contract;

import cn.xingji.files.LooseFile;
import cn.xingji.files.StoredFile;

/**
 * A contract with one more signature on it, which belongs to nothing yet.
 *
 * @param of where the paper lies that was signed
 */
record Signed(String of, LooseFile paper) {
    StoredFile file() {
        return paper.file();
    }
}

package cn.xingji.application.commerce.contract;

import cn.xingji.files.LooseFile;
import cn.xingji.files.StoredFile;

/**
 * A contract that was printed, and belongs to nothing yet.
 *
 * @param sheet what is printed on it
 */
record Printed(ContractPaper.Sheet sheet, LooseFile paper) {
    StoredFile file() {
        return paper.file();
    }
}

package cn.xingji.audit.report;

import cn.xingji.files.LooseFile;

/** A report that was printed to be issued, and says what is on the paper. */
record PrintedReport(IssuedReport says, LooseFile paper) {}

### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = 简体中文

## Shown in place of a document

document-unavailable = 本资料目前还没有简体中文版。请询问您的医疗团队，如何通过其他方式了解其中的内容。

document-withdrawn = 本资料已被撤回。请不要以它的任何副本为依据。请向您的医疗团队索取最新的信息。

## Shown above a document

document-past-review = 本资料已超过预定的审核日期。部分内容可能已经过时。在以它为依据之前，请先向您的医疗团队核实。

machine-translated = 本文由机器翻译。目前还没有合格的专业人员核对过，因此可能有错误。任何重要内容，请向您的医疗团队核实。

ask-interpreter = 您可以请您的医院或诊所安排口译员。

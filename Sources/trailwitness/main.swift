import FoundationEssentials

print(ProcessInfo.processInfo.processName)
